using System.Text.Json;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Lanes;
using EligibilityEngine.AspNetCore.Tests.Rest;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace EligibilityEngine.AspNetCore.Tests.Lanes;

/// <summary>What a lane answers for somebody like others before is what the evaluator answers.</summary>
[Collection(nameof(Service))]
public class ShortLanesTests(Service service)
{
    private const int Persons = 40;

    private HostedRulebook Served => service.Services.GetRequiredService<IRulebooks>()["kz"];

    [Fact]
    public void Made_up_persons_who_are_alike_in_what_is_tied_are_answered_as_the_evaluator_answers()
    {
        var (quick, contradictory) = (0, 0);
        Laws.SmallWithCase.Check(60, made =>
        {
            foreach (var @case in Mixed(made))
            {
                var (isQuick, isContradictory) = Compare(made.Rulebook, made.Rulebook.Questions, @case);
                quick += isQuick ? 1 : 0;
                contradictory += isContradictory ? 1 : 0;
            }
        });
        quick.Should().BeGreaterThan(100);
        contradictory.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Of_two_men_who_differ_in_their_birthday_the_second_is_answered_by_a_lane()
    {
        var law = Served.Rulebook;
        ImmutableArray<Question> conscription = [law.FindQuestion("conscription")!];
        Case Man(DateOnly born) => new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["born"] = born }.AssumingOrdinary();
        Compare(law, conscription, Man(new DateOnly(1996, 1, 10)));
        Compare(law, conscription, Man(new DateOnly(1995, 12, 31))).IsQuick.Should().BeTrue();
        Compare(law, conscription, Man(new DateOnly(2020, 1, 1))).Should().Be((false, true), "nobody is born after the day");
    }

    /// <summary>Persons mixed of what is plainly said in a few cases.</summary>
    private static IEnumerable<Case> Mixed(LawAndCase made)
    {
        List<Case> cases = [made.Case, .. Enumerable.Range(0, 4).Select(_ => made.AnotherCase())];
        var said = cases.SelectMany(c => c.Facts).Where(f => IsPlain(made.Rulebook, made.Case with { Facts = [f] })).ToLookup(f => f.Name);
        for (var i = 0; i < Persons; i++)
        {
            yield return cases[made.Dice.Next(2)] with { Facts = [.. said.Where(_ => made.Dice.Next(4) > 0).Select(f => f.ElementAt(made.Dice.Next(f.Count())))] };
        }
    }

    private static bool IsPlain(Rulebook rulebook, Case @case) =>
        new CaseBinder(rulebook, new DiagnosticBag()).Bind(@case) is { } bound && bound.Given.All(g => g is null or { Periods.IsEmpty: true, Otherwise.Value.IsKnown: true });

    private (bool IsQuick, bool IsContradictory) Compare(Rulebook rulebook, ImmutableArray<Question> questions, Case @case)
    {
        var asked = new Asked(Served, rulebook, @case, questions, null);
        var lane = ShortLanes.Prepare(asked);
        var quick = lane?.Decide(asked);
        var decision = rulebook.Decide(@case).ValueOrNull;
        if (decision is not null)
        {
            lane?.Remember();
        }

        if (quick is not null)
        {
            decision.Should().NotBeNull();
            Written(quick).Should().Be(Written(ShortDecision.Of(decision!, questions, default)));
        }

        return (quick is not null, decision is null);
    }

    private static string Written(ShortDecision decision) => JsonSerializer.Serialize(new ShortContract(decision, null), DeskForms.Instance.ShortContract);
}
