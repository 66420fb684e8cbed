using System.Collections.Immutable;
using System.Text;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Results;

/// <summary>The documentation of the result files, made from the columns they are written by.</summary>
public static class ResultsFormat
{
    /// <summary>docs/results.md.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("""
            # Result files

            Made by `burnsim schema --write docs`; change the columns in `src/BurnSim.Results`, not this file.

            Money is in the scenario's currency, people are counts, shares are fractions of 1. A missing value is null in
            Parquet and JSON and empty in CSV. The same scenario, seed and number of runs give the same bytes, on any number
            of threads and any machine. Files appear together when all are written; an interrupted ensemble writes the runs
            that were finished, always the first so many, and says so: `runs_finished` is less than `runs_asked`.

            `burnsim run` writes to `out/<scenario>/`: the files below, `plots/*.png` and `.svg`, and `report.html`. Tables
            are Parquet, compressed with Zstandard; `--csv` writes them as CSV too. `burnsim trace` writes to
            `out/<scenario>/run-N/`: `firms.parquet`, `market.parquet` and `story.txt`, and with `--people` `people.parquet`, `people.txt`,
            `adoption.parquet`, `neighbourhoods.parquet`, `plots/` and, where there is a network, `cascades.parquet`. `burnsim sweep` writes to
            `out/<scenario>-sweep/`: `runs.parquet`, `effects.json`, `manifest.json`, `plots/` and `report.html`. `burnsim backtest`
            writes to `out/<scenario>-backtest/`: `targets.parquet`, `backtest.json`, `manifest.json`, `plots/`, `report.html` and
            `backtest.md`.

            ## summary.json

            | key | unit | meaning |
            |---|---|---|
            | `scenario`, `question`, `currency` | | as the scenario says |
            | `start`, `end` | date | first and last day |
            | `seed` | | root seed |
            | `runs_asked`, `runs_finished`, `runs_failed` | runs | `runs_finished` + `runs_failed` < `runs_asked` after an interruption |
            | `verdicts` | chance | how often each verdict came out |
            | `hhi` | spread, 0..1 | Herfindahl–Hirschman index at the end, Σ share² |
            | `market_users` | spread, people | active users of all firms at the end |
            | `days_to_tip` | spread, days | days until the leader never changed again |
            | `deadweight_burn` | spread, money | ads paid by firms that did not survive |
            | `ads_total` | spread, money | ads paid by all firms |
            | `firms[]` | | one for each firm, in the order of ids |
            | `.id`, `.name`, `.kind` | | startup or incumbent |
            | `.win`, `.survive` | chance | leads, operates at the end |
            | `.users`, `.share` | spread, people, 0..1 | active users at the end |
            | `.burned`, `.raised`, `.valuation` | spread, money | costs less revenue; raised in rounds; post-money at the end, 0 for firms that are gone |
            | `.cac_start`, `.cac_end` | spread, money per user | ads per registered user in its first and last 91 days, over runs in which ads won users |
            | `.spent` | money | means over runs: ads by platform, training, staff, serving |
            | `.received` | money | means over runs: cash it entered with, rounds, revenue, parent |
            | `.fates` | runs | how many runs ended with it waiting, operating, bankrupt, acquired, merged |
            | `failed[]` | | runs that broke: `run`, `stage` (the phase) and `message` |

            A chance is `p`, `low` and `high` (95 % interval of Wilson 1927) and `count`, the runs in which it came about. A
            spread is `mean` and the quantiles `p5` to `p95` over the finished runs, from a histogram with 256 cells an
            octave: within 0.4 % of the exact ones, and exact where all runs agree. In `bands.parquet` there are 32 cells an
            octave: within 3.2 %. Means are exact to 10⁻¹².

            ## effects.json

            What a sweep says, with 95 % intervals: `value`, `low`, `high` and `count` (runs; points where the design is a
            sample) of every quantity of [enough-runs](enough-runs.md).

            | key | meaning |
            |---|---|
            | `design`, `runs`, `base` | kind of design, runs a point, the point that others are held against |
            | `points[]` | of the first 1,000 points what each `sets`, `mean`, and in a factorial `change` from the base within runs |
            | `paths[].levels[]` | at each value of a path, over all of the others: `mean`, and `change` from its first value |
            | `paths[].slope` | standardised rank regression slope; of numeric paths in samples |
            | `interactions[]` | how much more one path's first to last value does at the other's last than at its first |

            ## backtest.json

            What a backtest says ([how](decisions/0017-backtests.md)). A score is the CRPS over the size of the fact.

            | key | meaning |
            |---|---|
            | `hold_from` | the day that `--hold-from` said, where it did |
            | `refuted` | whether chance doesn't allow what the intervals hold of the facts to check: exit code 1 |
            | `coverage.check`, `.fit` | `facts`; `unseen`, of which no two runs have a reading; `beyond`, which lie beyond all runs, where chance doesn't allow that; `truths`, runs with all others; `judged`, whether these are enough |
            | `.levels[]` | facts `held` by the central intervals of a `level`, the mean `expected`, and the `least` and `most` that chance allows |
            | `skills[]` | mean scores of `runs` and `naive` over `facts` of a `use`, how much `better` the runs are with its 95 % interval, and how many were `left_out` |
            | `bass` | the Bass curve fitted to the facts to fit, where there is one |
            | `targets[]` | as in targets.parquet, with `intervals[]` |

            ## sensitivity.json

            What a study of sensitivity says, to `out/<scenario>-sensitivity/` with `factors.parquet`, `pairs.parquet` (of Sobol'
            indices), `manifest.json`, `plots/` and `report.html`. 95 % intervals are `value`, `low`, `high` and `count` (rows with
            values). [What it means](sensitivity.md).

            | key | meaning |
            |---|---|
            | `method`, `replicates` | morris or sobol; runs at each point |
            | `rows`, `rows_asked` | trajectories or base points; fewer than asked after an interruption |
            | `runs`, `runs_failed` | runs behind them, and how many of those broke |
            | `factors[]` | `name` of the draw and `paths` of the numbers that share it |
            | `outputs[]` | `output`, its `mean`, `runs_without` a value, and `factors` with what `factors.parquet` has |
            | `.variance`, `.split`, `.rivals`, `.pairs` | of Sobol' indices: variance that the factors make of the mean over luck; parts of the variance of a single run; the factors that are rivals' strategies; second-order indices |

            ## compare.json and fork.json

            What a comparison says, to `out/<scenario>-compare/`, or a fork, to `out/<scenario>-fork/`, with `manifest.json`,
            `plots/` and `report.html` ([how](decisions/0020-forks-and-comparisons.md)). 95 % intervals are `value`, `low`, `high`
            and `count`; quantities are those of [enough-runs](enough-runs.md).

            | key | meaning |
            |---|---|
            | `run`, `at` | of a fork: the run whose history it is, and the day from which on its futures part |
            | `runs_finished`, `runs_failed` | runs (futures) that finished on all courses, and those that broke on one |
            | `base` | each quantity as it is |
            | `alternatives[]` | `name`, the day `from` which on it differs, and the paths it `sets` |
            | `.runs_differing` | runs in which anything differs |
            | `.winner_changed`, `.winners[]` | how often another wins; in how many runs `from` whom `to` whom, null: nobody |
            | `.divergence` | how often a run becomes another market is `reached`; the `median` day on which it does, `low` and `high`, read every `days_apart` days |
            | `.changes` | of each quantity `now`, `then` and `change` within runs, the `runs_differing` in it, and the `worth` of a pair in runs of luck of their own |
            | `story[]` | of a fork with a change: the run itself, with its own luck to the end: `date`, `kind`, `text` |

            ## explain.json

            Why a firm leads ([how](decisions/0021-explanations-and-the-null-market.md)), to `out/<scenario>-explain/` with `manifest.json`,
            `plots/` and `report.html`. Intervals are `value`, `low`, `high` and `count` (runs), chances as in summary.json.

            | key | meaning |
            |---|---|
            | `firm`, `runs`, `runs_failed` | whose lead is explained; runs as they are; runs that broke on some course and are left out |
            | `leads` | how often each firm leads at the end |
            | `decided[]` | the day `by` which a `part` of the runs is decided: whoever leads then leads to the end |
            | `counterfactuals[]` | what was otherwise: `kind` mechanism, channel, event, ads or endowment, and what of it |
            | `.leads`, `.leads_as_it_is`, `.change` | P(leads) then and now in the same runs, and the paired difference |
            | `.gained`, `.lost`, `.rival` | runs that flip to and from the firm, and whom most of them come from or go to |
            | `.beyond_chance` | McNemar's test at Bonferroni's level over all that was tried |
            | `run`, `leader` | of one run (`--run`): its number and who leads at its end |
            | `leads_in_any_run`, `change_by_its_numbers` | the chance in all runs, and how far the run's uncertain numbers move it |
            | `decided`, `prospects[]` | the day from which the chance stays above 95 % (below 5 %); by stretch of the story `leads` as it begins, `change` over it and its `story` |
            | `counterfactuals[]` | `leader` and the firm's `share` under the run's own luck, and whether the leader `differs` |

            ## null.json

            What `run --null` says beside summary.json; in the files of answers it is `luck`.

            | key | meaning |
            |---|---|
            | `part` | mean lead with all firms alike over the mean lead as it is, with its 95 % interval |
            | `likeliest`, `leads`, `leads_by_chance`, `beyond_chance` | who leads most often and how often; 1/n; whether that is more than luck may do |
            | `real`, `null` | of the market as it is and with all firms alike: `runs`, the leader's `share`, its `lead` over the second, how often the `winner_takes_all` |

            ## tipping.json

            Where an outcome tips ([how](decisions/0022-tipping-points.md)), to `out/<scenario>-tipping/` with `manifest.json`, `plots/` and
            `report.html`. 95 % intervals are `value`, `low`, `high` and `count` (runs); values of the path are in its `unit`.

            | key | meaning |
            |---|---|
            | `vary`, `unit`, `until` | the range and its unit, the quantity and the value it may reach |
            | `runs`, `cut` | runs at the values that decide; whether it was interrupted |
            | `curve` | of markets that have the value from the start: `trend` (flat, rises, falls, turns); `thresholds[]`, each `at` a value, and whether the mean `rises` there; `points[]`, the `mean` at each value played, and on which `side` of the goal it lies (open: it can't be told) |
            | `hysteresis` | whether the way back `differs`: `there` and `back` as `curve`, of markets at the range's first and last end until `turn`; `gap`, the threshold back less that there, where both have one; `change` from there to back in runs at `held_at` |
            | `no_way_back` | what can't change on the way, where that is so |
            | `settling[]` | at both ends and at thresholds: the `days` after which the leader is the leader at the end in 95 % of runs; the story's days: not within it |

            ## decide.json

            What `burnsim decide` says, to `out/<scenario>-decide/` with `manifest.json`, `plots/` and `report.html`
            ([how](decisions/0024-robust-choice.md)). 95 % intervals are `value`, `low`, `high` and `count` (runs).

            | key | meaning |
            |---|---|
            | `payoff`, `unit` | what counts, and what it is in |
            | `runs`, `runs_without` | runs behind it; runs left out since they have no payoff somewhere |
            | `enough`, `favourite` | the payoff that is enough; the best option on average |
            | `futures[]` | `name`, `weight` (they sum to 1), and by option the mean `payoff` and the `regret`, how much more the future's best option pays |
            | `average` | by option, over futures by weight |
            | `criteria` | by criterion its `pick` and the `next` option, whether the pick is `clear` of all others, `scores` by option and how far the pick is `ahead` of each |
            | `beaten`, `short` | how often (`rate`) the favourite is beaten by another option, or falls short of what `--enough` said; where one was `found`, the `box` with its `density` and `coverage`, and how often `chance` would give each restriction; coverage and density on the `way` |
            | `information` | what it is worth to know `all`, the `future`, and each of the uncertain `values`, in the payoff's unit; from 100 runs on |

            ## game.json

            What comes of a game ([how](decisions/0023-games.md)), to `out/<scenario>-game/` with `manifest.json`, `plots/` and
            `report.html`. 95 % intervals are `value`, `low`, `high` and `count` (runs); `plays` names each firm's strategy.

            | key | meaning |
            |---|---|
            | `runs`, `runs_failed`, `runs_without_payoff` | runs of each profile; those that broke or have no payoff for someone are left out |
            | `players[]` | `firm`, its `payoff`, its `strategies`, and which of them it plays `today` |
            | `profiles[]` | `payoffs` by firm, how much `more_than_today` within runs, and `alpha_rank` in the limit, a share of time |
            | `best_responses[]` | of a `firm` in what all play: how much `more_than_next`, the `next` best, and whether that is `clear` of chance |
            | `dominated[]` | a `strategy` that `by` beats, in which `round`, whether always (`strict`), and whether it is `clear` |
            | `equilibria[]` | by firm the chances of what it `plays` and its `payoff`; `again`: share of resamples with one of the same strategies |
            | `mixed_equilibria_searched`, `equilibria_in_continua` | whether mixed ones were looked for; whether those told are ends of continua |
            | `cycles[]` | where best responses go round: `profiles[]` in order, `again` as above |
            | `first_in_alpha_rank` | what `plays` first, `again` as above; null where there are too many profiles |
            | `replicator_ends[]` | what learning ends in, from how many `starts`; without `plays` a mixture, or where not `settled` no rest |
            | `prisoners_dilemma` | where there is one beyond chance: `reward` and `punishment` |

            ## store/

            Runs outlive what plays them. `plan.json` says what the store holds runs of (engine, scenario with every value in
            force, seed, design, runs a part) and never changes; another plan is refused. `asked` is how many runs were last
            asked for. `parts/<first>-<end>/` holds runs first to end − 1 of every point: `runs.parquet`, `bands.parquet`
            (tallies, to be added up) and `seal`, with the plan's hash, the files' hashes, the runs that failed and a hash of
            all that. Parts are written under another name, flushed to disk and renamed, so what is there is whole; what
            isn't as its seal says is moved to `set-aside/` and played again. All other files are made from the parts. A study of
            sensitivity has `rows` instead, every value of every trial after a hash of them.

            ## manifest.json

            | key | meaning |
            |---|---|
            | `engine` | version of BurnSim |
            | `scenario` | name of the scenario |
            | `sha256` | hash of `resolved`: equal hashes, equal scenarios |
            | `seed`, `runs_asked`, `runs_finished` | as in summary.json |
            | `overrides[]` | what `--set` said |
            | `resolved` | every value in force, by path, with defaults, files extended and overrides applied |
            | `text` | the scenario file as it was read |

            """.ReplaceLineEndings("\n"));
        Table(text, "runs.parquet", "A row per run and firm, in the order of runs, then of firm ids. Failed runs have none.", RunTable.Columns(["<platform>"]));
        text.Append("\nIn a sweep `point` and a column for every varied path, in its own unit, stand before `run`, and rows go by run, point and firm.\n");
        Table(text, "bands.parquet", "A row per date, firm and metric: at most 121 dates, evenly apart, the last tick always among them.", BandTable.Columns());
        Table(text, "firms.parquet", "One traced run: a row per tick and firm.", SeriesTables.FirmColumns());
        Table(text, "market.parquet", "One traced run: a row per tick.", SeriesTables.MarketColumns(["<platform>"]));
        Table(text, $"{PeopleTables.People}.parquet", "One traced run with `--people`: a row for all that happens to each person of the sample, by person and tick.", PeopleTables.PersonColumns());
        Table(text, $"{PeopleTables.Adoption}.parquet", "One traced run with `--people`: a row per tick and segment.", PeopleTables.AdoptionColumns());
        Table(text, $"{PeopleTables.Neighbourhoods}.parquet", "One traced run with `--people`: a row per date, neighbourhood and firm, on at most 25 dates.", PeopleTables.NeighbourhoodColumns());
        Table(text, $"{PeopleTables.Cascades}.parquet", "One traced run with `--people`: a row per firm, kind of beginning and size of cascade.", PeopleTables.CascadeColumns());
        Table(text, $"{FactTable.Name}.parquet", "One backtest: a row per target.", FactTable.Columns());
        Table(text, "factors.parquet, morris", "A row per output and factor.", SensitivityTable.FactorColumns(SensitivityMethod.Morris));
        Table(text, "factors.parquet, sobol", "A row per output and factor.", SensitivityTable.FactorColumns(SensitivityMethod.Sobol));
        Table(text, "pairs.parquet", "A row per output and two of the twelve factors with the greatest total indices.", SensitivityTable.PairColumns());
        return text.ToString();
    }

    private static void Table<TRow>(StringBuilder text, string name, string rows, ImmutableArray<Column<TRow>> columns)
    {
        text.Append($"\n## {name}\n\n{rows}\n\n| column | unit | meaning |\n|---|---|---|\n");
        foreach (var column in columns)
        {
            text.Append($"| `{column.Name}` | {column.Unit} | {column.Meaning} |\n");
        }
    }
}
