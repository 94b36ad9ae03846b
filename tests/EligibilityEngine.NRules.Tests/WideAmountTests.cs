using EligibilityEngine.NRules.Tests.Support;

namespace EligibilityEngine.NRules.Tests;

/// <summary>Amounts that are computed for each case, in a network: also after one fact was told after another.</summary>
public sealed class WideAmountTests
{
    [Fact]
    public void A_network_decides_amounts_that_are_computed_for_each_case_alike() => WideAmounts.LawsWithCases.Check(15, made =>
    {
        var session = made.Law.CompileToNRules().OpenSession();
        var handle = session.Insert(made.Case);
        Sessions.Check(session, handle);
        foreach (var (fact, value) in new[] { ("a", "3"), ("b", "9"), ("t", "yes"), ("u", "no"), ("a", "12"), ("u", "yes"), ("b", "10..20") })
        {
            session.Update(handle, handle.Case.With(fact, value));
            Sessions.Check(session, handle);
        }
    });
}
