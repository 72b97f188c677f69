/** Asks one question at a time; of those that come while one is open, only the newest is kept. */
export interface Asker<Question> {
  ask: (question: Question) => void;
  /** Forgets the waiting question and the answer of the open one. */
  forget: () => void;
}

/**
 * An asker over `answer`. `tell` hears each answer with its question, unless it was forgotten; a
 * question that fails is told as null.
 */
export function oneInFlight<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  tell: (question: Question, answer: Answer | null) => void,
): Asker<Question> {
  let isOpen = false;
  let waiting: { question: Question } | null = null;
  let generation = 0;

  async function run(question: Question): Promise<void> {
    isOpen = true;
    const mine = generation;
    const result = await answer(question).catch(() => null);
    isOpen = false;
    if (mine === generation) tell(question, result);
    const next = waiting;
    waiting = null;
    if (next) void run(next.question);
  }

  return {
    ask(question) {
      if (isOpen) waiting = { question };
      else void run(question);
    },
    forget() {
      waiting = null;
      generation += 1;
    },
  };
}
