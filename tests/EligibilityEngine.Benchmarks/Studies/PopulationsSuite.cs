using DuckDB.NET.Data;
using EligibilityEngine.Benchmarks.Lanes;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.DuckDB;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Populations;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Studies;

/// <summary>What the law costs inside DuckDB: queries over files of synthetic persons with it and without, on one core, in the time that all threads of the process work.</summary>
internal static class PopulationsSuite
{
    private const int Size = 300_000;
    private const int Sample = 2_000;
    private static readonly DateOnly Day = new(2019, 5, 30);
    private static readonly DateOnly Today = new(2026, 3, 1);

    public static IReadOnlyList<Target> Measure(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("eligibility-").FullName;
        try
        {
            return new Run(folder).Measure(rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Run(string folder)
    {
        private readonly Rulebook _thirteen = Rulebooks.Thirteen();

        public IReadOnlyList<Target> Measure(int rounds)
        {
            var few = SyntheticPopulation.Load(_thirteen, Repository.PathTo("tests", "EligibilityEngine.Benchmarks", "Studies", "thirteen.yaml")).Value;
            var all = SyntheticPopulation.Load(Kazakhstan.Rulebook, Repository.PathTo("rules", "kz", "populations", "kz.yaml")).Value;
            foreach (var name in new[] { "few.csv", "few.parquet" })
            {
                few.Write(At(name), Size, seed: 7);
            }

            all.Write(At("all.parquet"), Size, seed: 7);
            using var thirteen = Opened(_thirteen, new LawOptions { On = Day, Questions = ["conscription"] });
            using var kazakhstan = Opened(Kazakhstan.Rulebook, new LawOptions { On = Today, Questions = ["conscription", "service-term", "reserve"] });
            const string one = "law_conscription(p) AS answer";
            const string three = "law_conscription(p) AS a, law_conscription_grounds(p) AS ag, law_service_term(p) AS b, law_service_term_grounds(p) AS bg, law_reserve(p) AS c, law_reserve_grounds(p) AS cg";

            var toCsv = Copy(thirteen, "few.csv", "out.csv", one);
            var toParquet = Copy(thirteen, "few.csv", "out.parquet", one);
            var ofParquet = Copy(thirteen, "few.parquet", "out.parquet", one);
            var whole = Copy(kazakhstan, "all.parquet", "out.parquet", three);
            var function = Timed("function in DuckDB, one question", Size, () => Execute(thirteen, $"SELECT count({one.Split(" AS ")[0]}) FROM '{At("few.parquet")}' p"));
            var reading = Timed("reading the same and no law", Size, () => Execute(thirteen, $"SELECT count(p) FROM '{At("few.parquet")}' p"));
            var tree = Walking(few);
            var draw = Timed("drawing persons of Kazakhstan", 100_000, () => Array.ForEach([.. all.Draw(100_000, 7, threads: 1)], _ => { }));
            Rounds.Measure([.. new[] { toCsv, toParquet, ofParquet, whole }.SelectMany(c => new[] { c.Without, c.With }), function, reading, tree, draw], rounds);
            return
            [
                new Target("times the query without law, CSV to CSV", toCsv.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, CSV to Parquet", toParquet.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, Parquet to Parquet", ofParquet.Ratio) { AtMost = 1.05 },
                new Target("times the query without law, all of Kazakhstan, three questions with grounds", whole.Ratio) { AtMost = 1.3 },
                new Target("times the tree-walking evaluator, the function with reading", tree.PerPerson / function.PerPerson) { AtLeast = 10 },
            ];
        }

        private string At(string name) => Path.Combine(folder, name);

        private static DuckDBConnection Opened(Rulebook rulebook, LawOptions options)
        {
            var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            Execute(connection, "SET threads = 1");
            connection.UseRulebook(rulebook, options);
            return connection;
        }

        private Compared Copy(DuckDBConnection connection, string from, string to, string law)
        {
            var nothing = string.Join(", ", law.Split(", ").Select(l => $"CAST('liable' AS VARCHAR) AS {l.Split(" AS ")[1]}"));
            Entry Of(string name, string columns) =>
                Timed($"{from} to {to}, {name}", Size, () => Execute(connection, $"COPY (SELECT p.*, {columns} FROM '{At(from)}' p) TO '{At(to)}'"));
            return new Compared(Of("no law", nothing), Of("law", law));
        }

        private Entry Walking(SyntheticPopulation population)
        {
            var block = population.Draw(Sample, 7, threads: 1).First();
            var situations = Enumerable.Range(0, Sample).Select(i => Situation.Of(new CaseBinder(_thirteen, new DiagnosticBag()).Bind(CaseOf(block, i, population.On))!, new DiagnosticBag())).ToArray();
            return Timed("tree-walking evaluator", Sample, () => Array.ForEach(situations, s => Evaluator.Evaluate(s)));
        }

        private static Case CaseOf(PopulationBlock block, int person, DateOnly on) => block.Facts.Index()
            .Where(f => block[f.Index, person].IsKnown)
            .Aggregate(new Case(on), (c, f) => c.With(f.Item.Id, f.Item.Write(block[f.Index, person])));

        private static Entry Timed(string name, long persons, Action run) => new(name, persons, run) { Clock = CpuClock.OfProcess };

        private static void Execute(DuckDBConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private sealed record Compared(Entry Without, Entry With)
    {
        public double Ratio => With.PerPerson / Without.PerPerson;
    }
}
