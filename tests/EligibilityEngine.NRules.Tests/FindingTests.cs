using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Findings;
using EligibilityEngine.NRules.Tests.Support;
using EligibilityEngine.Testing.BruteForce;
using Finding = EligibilityEngine.Testing.Finding;

namespace EligibilityEngine.NRules.Tests;

/// <summary>What is found of a case, without a network, is what the evaluator finds: at once, and change by change.</summary>
public sealed class FindingTests
{
    private const int People = 40;

    [Fact]
    public void Twelve_thousand_made_up_people_are_found_alike_by_the_law_of_Kazakhstan()
    {
        var law = new LawFindings(Kazakhstan.Rulebook);
        Agreement.Check(Laws.Under(Kazakhstan.Rulebook), 300, made => Find(law, made));
    }

    [Fact]
    public void Eight_thousand_made_up_people_are_found_alike_by_two_hundred_made_up_laws() =>
        Agreement.Check(Laws.WideWithCase, 200, made => Find(new LawFindings(made.Rulebook), made));

    /// <summary>Each is found as what the one before has become.</summary>
    private static IEnumerable<(BoundCase Case, Finding Found)> Find(LawFindings law, LawAndCase made)
    {
        CaseFindings? findings = null;
        foreach (var person in Becoming(made).Select(c => Completions.Bind(made.Rulebook, c)))
        {
            var bag = new DiagnosticBag();
            var situation = Situation.Of(person, bag);
            if (findings is null)
            {
                findings = new CaseFindings(law, situation, new FindingChanges());
            }
            else
            {
                findings.Take(situation, new FindingChanges());
            }

            yield return (person, Finding.Of(findings.ToVerdict(), bag.HasErrors || Finding.IsOutOfRange(findings.ToVerdict().Situation) || findings.Broken().Any()));
        }
    }

    /// <summary>A person who becomes another at once, or in some facts: not everyone on the way could be.</summary>
    private static IEnumerable<Case> Becoming(LawAndCase made)
    {
        var random = new Random(made.Dice.Next(10_000));
        var others = made.Several(6);
        var person = others[0];
        for (var i = 0; i < People; i++)
        {
            yield return person;
            var other = others[random.Next(others.Length)];
            person = random.Next(4) == 0
                ? other
                : other.Facts.Where(_ => random.Next(3) == 0).Aggregate(random.Next(2) == 0 ? person : person with { LawOf = other.LawOf }, (c, f) => c.With(f));
        }
    }
}
