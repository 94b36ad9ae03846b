using System.Text.RegularExpressions;
using CsCheck;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Properties;

/// <summary>Made-up laws and cases have every construct of the language, and often enough in combination.</summary>
public class MadeUpLawsTests
{
    private const int Laws = 400;

    private static readonly ImmutableArray<(string What, Func<LawAndCase, bool> IsIn)> Constructs =
    [
        ("a condition of a certain number of parts", m => Says(m, "at-least: { count: [2-9]")),
        ("something ordinary", m => Says(m, "ordinarily: ")),
        ("the leap day in February", m => Says(m, "leap-day: february-28")),
        ("an event of which the day is not known", m => m.Rulebook.Events.Any(e => !e.Day.IsExact)),
        ("a statement of which the publication is not known", m => m.Rulebook.Sources.Any(s => s.Statements.Any(t => !t.Published.IsExact))),
        ("a reading", m => m.Rulebook.Readings.Any()),
        ("a definition that is used", m => Says(m, "{ definition-1: ")),
        ("a question that uses another's answer", m => m.Rulebook.Provisions.Any(p => p.When is { } when && Says(when, typeof(AnswerTest)))),
        ("an exception to an exception", m => m.Rulebook.Provisions.Any(p => p.ExceptionTo.Any(b => !b.IsGeneral))),
        ("an exception that only lifts", m => m.Rulebook.Provisions.Any(p => p.Answer is null)),
        ("a constraint on facts", m => m.Rulebook.FactConstraints.Length > 0),
        ("a constraint on answers", m => m.Rulebook.Constraints.Length > m.Rulebook.FactConstraints.Length),
        ("amounts that may be in conflict", m => Verdict(m).Answers.Any(a => a.Certain.Length + a.Maybe.Length > 1)),
        ("amounts that add up", m => Verdict(m).Answers.Any(a => a.Question.AmountsAdd && a.Count > 2)),
        ("a table", m => m.Rulebook.Provisions.Any(p => p.Row is not null)),
        ("dates compared with each other", m => Compares(m, FactType.Date)),
        ("choices compared with each other", m => Compares(m, FactType.Choice)),
        ("a derived fact compared with a number", m => Tests(m).Any(t => t.Fact.Derivation is null && t.Against.Any(a => a.Other?.Derivation is not null))),
        ("a sum of derived facts", m => Sums(m).Any(s => s.Bases.Any(b => b.Derivation is not null))),
        ("a sum of a fact with itself", m => Sums(m).Any(s => s.Bases.Length < s.Term.Parts.OfType<FactItself>().Count())),
        ("a difference", m => Computes<Difference>(m)),
        ("a difference that is kept from falling", m => Says(m, "not-below: ")),
        ("so many times a number", m => Computes<Multiplied>(m)),
        ("a product of numbers", m => Computes<Product>(m)),
        ("a part of a number", m => Computes<Portion>(m)),
        ("the least or greatest of numbers", m => Computes<Extreme>(m)),
        ("a sum with a plain number", m => Sums(m).Any(s => s.Term.Parts.Any(p => p is Constant))),
        ("a parameter", m => Says(m, "parameter: parameter-")),
        ("an answer that is computed", m => m.Rulebook.Provisions.Any(p => p.Row is { Formula: not null })),
        ("a computed answer of cases", m => Formulas(m).OfType<CasesFormula>().Any()),
        ("a computed answer by a scale", m => Formulas(m).OfType<ScaleFormula>().Any()),
        ("a computed answer of operations", m => Formulas(m).OfType<OperationFormula>().Any(f => f.Operation is not FormulaProduct)),
        ("so many times something in a comparison", m => Says(m, ", times: ")),
        ("a count of facts", m => m.Rulebook.DerivedFacts.Any(f => f.Derivation is { IsTotal: true } total && total.Bases[0].Type == FactType.YesNo)),
        .. Enum.GetValues<TimeUnit>().Select(kind => ($"{kind}", (Func<LawAndCase, bool>)(m => m.Rulebook.DerivedFacts.Any(f => f.Derivation!.Since == kind)))),
        ("several counts of one date", m => m.Rulebook.DerivedFacts.Where(f => f.Derivation is { Since: not null }).GroupBy(f => f.Derivation!.Bases[0]).Any(g => g.Select(f => f.Derivation!.Since).Distinct().Count() > 1)),
        ("a derived fact that is given", m => m.Case.Facts.Any(f => m.Rulebook.FindFact(f.Name)?.Derivation is not null)),
        ("several values in one condition", m => Says(m, "works-1: \\[ ")),
        ("not one of several values", m => Says(m, "works-1: none")),
        ("several values given together", m => m.Case.Facts.Any(f => m.Rulebook.FindSeveral(f.Name) is not null)),
        ("a count over a group", m => Says(m, "group-1: { (at-least|at-most|exactly): [0-9], when")),
        ("every one of a group, or none", m => Says(m, "group-1: { (all|none): ")),
        ("a day that may never come", m => Says(m, "\\{ day-[0-9]: never")),
        ("a day that has not come yet", m => Says(m, "known-ahead: no")),
        ("a day that never came", m => m.Case.Facts.Any(f => f.Otherwise == "never" || (f.Name.EndsWith("/never", StringComparison.Ordinal) && f.Otherwise == "yes"))),
        ("a fact with a history", m => m.Case.Facts.Any(f => !f.History.IsEmpty)),
        ("a horizon", m => m.Case.KnownBy is not null),
        ("the law of another day", m => m.Case.LawOf is not null),
        ("assumptions", m => m.Case.AssumesOrdinary),
    ];

    private static IEnumerable<Formula> Formulas(LawAndCase made) => made.Rulebook.Provisions.Select(p => p.Row?.Formula).OfType<Formula>().Distinct().SelectMany(Within);

    private static IEnumerable<Formula> Within(Formula formula) => (formula switch
    {
        OperationFormula operation => operation.Parts,
        CasesFormula cases => cases.Cases.Select(c => c.Is),
        ScaleFormula scale => scale.Bands.Select(b => b.Is),
        _ => (IEnumerable<Formula>)[],
    }).SelectMany(Within).Prepend(formula);

    public static TheoryData<string> Sizes => ["small", "wide"];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void They_have_every_construct(string size)
    {
        var gen = size == "small" ? Testing.Generated.Laws.SmallWithCase : Testing.Generated.Laws.WideWithCase;
        var made = gen.Draw(Laws).ToList();
        var counts = Constructs.Select(c => (c.What, Count: made.Count(c.IsIn)));
        counts.Should().OnlyContain(c => c.Count >= Laws / 100);
        made.Average(m => Constructs.Count(c => c.IsIn(m))).Should().BeGreaterThan(9);
    }

    private static bool Says(LawAndCase made, string pattern) => Regex.IsMatch(made.Law.ToString(), pattern);

    private static bool Says(Condition condition, Type leaf) => condition.GetType() == leaf || condition.Parts.Any(p => Says(p, leaf));

    private static IEnumerable<FactTest> Tests(LawAndCase made) => TestedValues.FactTests(made.Rulebook);

    private static bool Compares(LawAndCase made, FactType type) => Tests(made).Any(t => t.Fact.Type == type && !t.Against.IsEmpty);

    private static bool Computes<T>(LawAndCase made)
        where T : Operation => made.Rulebook.DerivedFacts.Any(f => f.Type == FactType.Number && f.Derivation!.Term.All.OfType<Computed>().Any(c => c.Operation is T));

    private static IEnumerable<Derivation> Sums(LawAndCase made) => made.Rulebook.DerivedFacts.Select(f => f.Derivation!).Where(d => d.IsTotal && d.Bases[0].Type == FactType.Number);

    private static Verdict Verdict(LawAndCase made) => Evaluator.Evaluate(Completions.SituationOf(made.Rulebook, made.Case));
}
