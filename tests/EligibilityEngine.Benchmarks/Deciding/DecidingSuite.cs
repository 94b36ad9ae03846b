using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Deciding;

/// <summary>One case under the law of Kazakhstan, all questions: a student of whom little is known, or the same man with all that is ordinary assumed. And a law of 10,000 provisions.</summary>
internal static class DecidingSuite
{
    public static IReadOnlyList<Target> Measure(int rounds)
    {
        var law = Kazakhstan.Rulebook;
        var little = new Case(new DateOnly(2024, 5, 1)).With("born", new DateOnly(2003, 11, 5)).With("citizen", true).With("sex", "male");
        var ordinary = little.AssumingOrdinary();
        var folder = Repository.PathTo("rules", "kz");
        var files = LargeLaw.Of(10_000);
        var large = Rulebook.Load(files).Value;
        var person = large.Facts.Take(60).Aggregate(new Case(new DateOnly(2024, 5, 1)), (c, f) => c.With(f.Id, f.Minimum is null ? "yes" : "12"));

        var deciding = new Entry("10,000 provisions, decided", 1, () => _ = large.Decide(person).Value.Questions.Length);
        var loading = new Entry("10,000 provisions, loaded", 1, () => Rulebook.Load(files));
        Rounds.Measure(
        [
            new Entry("answers, little known", 1, () => law.Decide(little)),
            new Entry("answers, all ordinary", 1, () => law.Decide(ordinary)),
            new Entry("justifications, little known", 1, () => Justify(law.Decide(little).Value)),
            new Entry("justifications, all ordinary", 1, () => Justify(law.Decide(ordinary).Value)),
            new Entry("as text", 1, () => law.Decide(ordinary).Value.Report().ToText()),
            new Entry("as JSON", 1, () => law.Decide(ordinary).Value.ToJson()),
            new Entry("the law of Kazakhstan, loaded", 1, () => Rulebook.Load(folder)),
            new Entry("the law of Kazakhstan, loaded and hashed", 1, () => _ = Rulebook.Load(folder).Value.Hash),
            deciding,
            loading,
        ], rounds);
        return
        [
            new Target("seconds to load 10,000 provisions", loading.PerPerson / 1e9) { AtMost = 5 },
            new Target("milliseconds to decide under 10,000 provisions", deciding.PerPerson / 1e6) { AtMost = 10 },
        ];
    }

    private static void Justify(Decision decision)
    {
        foreach (var question in decision.Questions)
        {
            _ = question.Justification;
        }
    }
}
