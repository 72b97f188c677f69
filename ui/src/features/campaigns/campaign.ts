import type { Campaign, CampaignTexts, Directive } from '../../ipc/wire';
import { addDays, addMonths } from '../../shared/dates';
import { fold } from '../../shared/fold';

/** Names a task by its directive and its place among the directive's tasks, from 0. */
export interface TaskPlace {
  directive: string;
  index: number;
}

/** A campaign with the tasks of its directive that it does, by their places. */
export interface AnsweringCampaign {
  campaign: Campaign;
  tasks: number[];
}

/** How a subject begins, without diacritics. */
const LEADS: readonly string[] = ['v/v ', 've viec '];

/** "V/v tăng cường …" as the name of a campaign: "Tăng cường …". */
function nameOf(subject: string): string {
  const whole = subject.trim();
  const lead = LEADS.find((one) => fold(whole).startsWith(one)) ?? '';
  const bare = whole.slice(lead.length);
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** The tasks of a directive that name the campaign. */
export function answeredTasks(directive: Directive | undefined, campaign: string): number[] {
  return (directive?.tasks ?? []).flatMap((task, index) => (task.campaigns.includes(campaign) ? [index] : []));
}

/** No sentences of the office's own: everything is worded as usual. */
export function noTexts(): CampaignTexts {
  return { subject: '', purpose: '', demands: '', arrangements: '', proposals: '', invited: '' };
}

/** A campaign to begin with, of three months from today. */
export function newCampaign(count: number, today: string, lead: string | null): Campaign {
  return {
    id: '',
    name: '',
    purpose: '',
    period: { from: today, to: addDays(addMonths(today, 3), -1) },
    legal_bases: [],
    directive: null,
    lead_body: lead,
    hue: count % 8,
    texts: noTexts(),
  };
}

/** A new campaign that does a task of a directive: until its deadline, unless that is over. */
export function campaignForTask(base: Campaign, directive: Directive, index: number): AnsweringCampaign {
  const task = directive.tasks[index];
  const deadline = task?.deadline ?? null;
  const to = deadline !== null && deadline >= base.period.from ? deadline : base.period.to;
  return {
    campaign: {
      ...base,
      name: nameOf(directive.subject),
      purpose: task?.text ?? '',
      period: { ...base.period, to },
      directive: directive.id,
    },
    tasks: [index],
  };
}
