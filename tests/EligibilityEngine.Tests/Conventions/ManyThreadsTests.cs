using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

public class ManyThreadsTests
{
    [Fact]
    public void A_rulebook_and_its_decisions_may_be_used_from_many_threads() => Seeds.Again(1, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var cases = Enumerable.Range(0, 20).Select(_ => RandomCase.Create(rulebook, random)).ToList();
        var alone = cases.ConvertAll(c => rulebook.Decide(c).Value.ToJson());
        var shared = cases.ConvertAll(c => rulebook.Decide(c).Value);

        Parallel.For(0, 400, i =>
        {
            var k = i % cases.Count;
            rulebook.Decide(cases[k]).Value.ToJson().ShouldBeTheSameTextAs(alone[k]);
            shared[k].ToJson().ShouldBeTheSameTextAs(alone[k]);
        });
    });
}
