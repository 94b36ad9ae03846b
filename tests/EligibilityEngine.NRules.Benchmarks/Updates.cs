using EligibilityEngine.Benchmarks;

namespace EligibilityEngine.NRules.Benchmarks;

/// <summary>One fact of one case changes, and the case is decided again, in a session that keeps many.</summary>
internal static class Updates
{
    private const int Count = 100;

    // A hundred cases are spread over all scenarios as ten thousand are: some take more than others.
    private const int Stride = 97;

    private static readonly Case Student = new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary()
        .With("citizen", true).With("sex", "male").With("age", 20).With("full-time-student", true);

    /// <summary>Of a session with a student among others, the student's case again and again, and each case in turn.</summary>
    public static (Entry One, Entry Each) In(NRulesRulebook network, Case[] cases, int kept)
    {
        var session = network.OpenSession();
        CaseHandle[] handles = [.. Enumerable.Range(0, kept).Select(i => session.Insert(i == 0 ? Student : cases[i * Stride % cases.Length]))];
        session.Decide(handles[0]);
        return (
            Of($"update and decide, {kept} cases kept, one again and again", session, handles[..1]),
            Of($"update and decide, {kept} cases kept, each in turn", session, handles));
    }

    private static Entry Of(string name, NRulesSession session, CaseHandle[] handles)
    {
        var turn = 0;
        return new Entry(name, Count, () =>
        {
            for (var i = 0; i < Count; i++)
            {
                var handle = handles[turn++ % handles.Length];
                var isMale = handle.Case.Facts.Any(f => f is { Name: "sex", Otherwise: "male" });
                session.Update(handle, handle.Case.With("sex", isMale ? "female" : "male"));
                session.Decide(handle);
            }
        });
    }
}
