using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

public class ManyThreadsTests
{
    [Fact]
    public void A_rulebook_and_its_decisions_may_be_used_from_many_threads() => Laws.WideWithCase.Check(1, made =>
    {
        var rulebook = made.Rulebook;
        var cases = Enumerable.Range(0, 6).Select(_ => made.AnotherCase()).ToList();
        var alone = cases.ConvertAll(c => rulebook.DecideSoon(c).ToJson());
        var shared = cases.ConvertAll(c => rulebook.DecideSoon(c));

        Parallel.For(0, 24, i =>
        {
            var k = i % cases.Count;
            rulebook.DecideSoon(cases[k]).ToJson().ShouldBeTheSameTextAs(alone[k]);
            shared[k].ToJson().ShouldBeTheSameTextAs(alone[k]);
        });
    });
}
