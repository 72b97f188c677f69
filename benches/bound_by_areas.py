"""An upper bound of a large planning problem, from a random sample of its areas.

    bound_by_areas.py JUDGE PROBLEM PLAN [--communities N] [--seed S] [--seconds T]

JUDGE is the folder of the reference evaluator of schema cap-1, whose exact model (`bound_milp.py`) is
used; the solver is HiGHS (PyPI: highspy). Only offline, and nothing of it is in the program.

Areas are communities tied by loudspeakers. They share the radio and the portal alone, so each gets a
copy of these, and the copies are held together by prices: what an airing is worth to an area by the
duals of the linear relaxation, against the area's part of what it is worth to all. The prices of an
airing add up to nothing, so the sum of the best that the areas can reach is never less than the best
plan of the sample (Lagrangian duality; M. L. Fisher, The Lagrangian Relaxation Method for Solving
Integer Programming Problems, Management Science 27, 1981). What the sample's best plan is above the
part of PLAN that lies in it is, on average over samples, no less than what the whole problem's best
plan is above PLAN: whoever plans the whole can do no better in the sample than a plan made for it.
"""

import argparse
import random
import sys

import highspy
import numpy as np


def areas_of(problem):
    """Communities that loudspeakers tie together, as ascending lists."""
    parents = list(range(len(problem["communities"])))

    def root(community):
        while parents[community] != community:
            community = parents[community]
        return community

    for channel in problem["channels"]:
        if channel["kind"] == "loudspeaker":
            first, *others = [community for community, _ in channel["reach"]]
            for other in others:
                parents[root(other)] = root(first)
    areas = {}
    for community in range(len(parents)):
        areas.setdefault(root(community), []).append(community)
    return sorted(areas.values())


def sample_of(problem, airings, count, seed):
    """So many communities by whole areas, as a problem of its own: its areas, and what of a plan
    lies in it. Everything that the objective divides by is divided by the sample's part of it."""
    areas = areas_of(problem)
    random.Random(seed).shuffle(areas)
    chosen, kept = [], set()
    for area in areas:
        if len(kept) >= count:
            break
        chosen.append(area)
        kept.update(area)
    demands = [demand for demand in problem["demands"] if demand[1] in kept]
    part = sum(demand[5] for demand in demands) / sum(demand[5] for demand in problem["demands"])
    channels, channel_at = [], {}
    for at, channel in enumerate(problem["channels"]):
        reach = [reached for reached in channel["reach"] if reached[0] in kept]
        if reach:
            channel_at[at] = len(channels)
            channels.append({**channel, "id": len(channels), "reach": reach})
    slots, slot_at = [], {}
    for at, slot in enumerate(problem["slots"]):
        if slot[0] in channel_at:
            slot_at[at] = len(slots)
            slots.append([channel_at[slot[0]], *slot[1:]])
    inside = lambda some: [[i, slot_at[s], p] for i, s, p in some if s in slot_at]
    small = {
        **problem,
        "demands": demands,
        "channels": channels,
        "slots": slots,
        "pinned": inside(problem["pinned"]),
        "published": [],
        "nominal_airings": problem["nominal_airings"] * part,
    }
    return small, chosen, inside(airings)


def solver(columns, rows, **options):
    """HiGHS on columns of (cost, least, most, is whole) and rows of (least, most, columns, factors)."""
    model = highspy.HighsLp()
    cost, least, most, whole = (list(values) for values in zip(*columns))
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.col_cost_, model.col_lower_, model.col_upper_ = map(np.array, (cost, least, most))
    model.row_lower_ = np.array([row[0] for row in rows], float)
    model.row_upper_ = np.array([row[1] for row in rows], float)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0] + [len(row[2]) for row in rows]).astype(np.int32)
    model.a_matrix_.index_ = np.concatenate([np.array(row[2], np.int32) for row in rows])
    model.a_matrix_.value_ = np.concatenate([np.array(row[3], float) for row in rows])
    model.sense_ = highspy.ObjSense.kMaximize
    kinds = highspy.HighsVarType
    model.integrality_ = [kinds.kInteger if one else kinds.kContinuous for one in whole]
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    for name, value in options.items():
        highs.setOptionValue(name, value)
    highs.passModel(model)
    highs.run()
    return highs


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("judge")
    parser.add_argument("problem")
    parser.add_argument("plan")
    parser.add_argument("--communities", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60.0, help="for each area")
    given = parser.parse_args()
    sys.path.insert(0, given.judge)
    import bound_milp
    import capmodel
    import evaluate

    problem, plan = capmodel.load(given.problem), capmodel.load(given.plan)["airings"]
    small, areas, airings = sample_of(problem, plan, given.communities, given.seed)
    instance = capmodel.Instance(small)
    reached = evaluate.score(instance, [tuple(airing) for airing in airings])["score"]
    model = bound_milp.build(instance)
    columns = list(zip(model.c, map(float, model.lb), map(float, model.ub), model.int))

    # The area of every column; -1 for what is shared. A row belongs to the area of its columns.
    area_at = {community: at for at, area in enumerate(areas) for community in area}
    channel_area = [
        area_at[channel["reach"][0][0]] if channel["kind"] == "loudspeaker" else -1
        for channel in instance.channels
    ]

    def area_of_column(name):
        if isinstance(name[0], int):
            return channel_area[instance.slots[name[1]][0]]
        if name[0] in ("u1", "u2", "y"):
            return area_at[instance.demands[name[1]][1]]
        return area_at[name[1]] if name[0] == "f" else channel_area[name[2]]

    column_area = [area_of_column(name) for name in model.name]
    row_area = [max(column_area[column] for column in row[2]) for row in model.rows]
    shared = [column for column, area in enumerate(column_area) if area < 0]
    shared_at = {column: at for at, column in enumerate(shared)}

    relaxed = [(*column[:3], False) for column in columns]
    linear = solver(relaxed, model.rows, solver="ipm", run_crossover="off")
    duals = linear.getSolution().row_dual
    print(f"sample {given.seed}: {sum(map(len, areas))} communities in {len(areas)} areas, "
          f"plan {reached:.0f}, linear {linear.getInfo().objective_function_value:.0f}", flush=True)

    worth = np.zeros((len(areas), len(shared)))
    for row, area, dual in zip(model.rows, row_area, duals):
        if area >= 0:
            for column, factor in zip(row[2], row[3]):
                if column in shared_at:
                    worth[area, shared_at[column]] -= dual * factor
    weights = np.zeros(len(areas))
    for demand in instance.demands:
        weights[area_at[demand[1]]] += demand[5]
    own = np.array([model.c[column] for column in shared])
    costs = np.outer(weights / weights.sum(), own + worth.sum(axis=0)) - worth
    assert np.allclose(costs.sum(axis=0), own)

    bound = found = 0.0
    for area in range(len(areas)):
        local = [column for column, of in enumerate(column_area) if of == area]
        at = {column: place for place, column in enumerate(local + shared)}
        rows = [(row[0], row[1], [at[column] for column in row[2]], row[3])
                for row, of in zip(model.rows, row_area) if of in (-1, area)]
        mine = [columns[column] for column in local]
        mine += [(cost, *columns[column][1:]) for column, cost in zip(shared, costs[area])]
        best = solver(mine, rows, time_limit=given.seconds, mip_rel_gap=5e-4).getInfo()
        bound += best.mip_dual_bound
        found += best.objective_function_value
        print(f"  area {area}: at most {best.mip_dual_bound:.1f}, found {best.objective_function_value:.1f}",
              flush=True)
    print(f"bound {bound:.0f}, {bound / reached - 1:.4%} above the plan "
          f"(areas solved to {bound / found - 1:.4%})")


if __name__ == "__main__":
    main()
