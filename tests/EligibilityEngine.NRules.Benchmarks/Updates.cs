using EligibilityEngine.Benchmarks;

namespace EligibilityEngine.NRules.Benchmarks;

/// <summary>One fact of one case changes, and the case is decided again, in a session that keeps many.</summary>
internal static class Updates
{
    private const int Count = 100;

    public static Entry In(NRulesRulebook network, Case[] cases, int kept)
    {
        var session = network.OpenSession();
        var handles = Enumerable.Range(0, kept).Select(i => session.Insert(cases[i % cases.Length])).ToArray();
        session.Decide(handles[0]);
        var turn = 0;
        return new Entry($"NRules, an update in a session of {kept} cases", Count, () =>
        {
            for (var i = 0; i < Count; i++)
            {
                var handle = handles[turn++ % kept];
                var isMale = handle.Case.Facts.Any(f => f is { Name: "sex", Otherwise: "male" });
                session.Update(handle, handle.Case.With("sex", isMale ? "female" : "male"));
                session.Decide(handle);
            }
        });
    }
}
