using CsCheck;
using EligibilityEngine.Text;

namespace EligibilityEngine.Testing.Generated;

/// <summary>
/// Small laws whose amounts are computed for each case, since they come to more amounts than a table has rows: from two numbers of which every pair of values can be tried.
/// </summary>
public static class WideAmounts
{
    /// <summary>The greatest value of the numbers; the least is 0.</summary>
    public const int Most = 40;

    /// <summary>Such laws, each with a case of which not all is known.</summary>
    public static Gen<WideAmount> LawsWithCases { get; } = Dice.Of(200).Select(dice => Of(dice));

    private static WideAmount Of(Dice dice)
    {
        var text = $$"""
            rulebook: wide
            title: Law
            version: 1
            jurisdiction: Xyland
            language: en
            leap-day: march-1
            """;
        const string Source = "source: s\ntitle: Act\npublisher: Parliament\npublished: 2000-01-01\nstatements:\n  x: { at: 1, says: So it is. }\n";
        var rules = $$"""
            facts:
              - { fact: a, type: number, minimum: 0, maximum: {{Most}}, ask: A, changes: the person }
              - { fact: b, type: number, minimum: 0, maximum: {{Most}}, ask: B, changes: the person }
              - { fact: both, type: number, ask: Both, derived: { sum-of: [ a, b ] } }
              - { fact: t, type: yes-no, ask: T, when-true: is t, when-false: is not t, changes: the person }
              - { fact: u, type: yes-no, ask: U, when-true: is u, when-false: is not u, changes: the person }
            parameters:
              - { parameter: index, title: The index, unit: tenge, cites: s/x, values: [ { is: 3, in-force: { until: 2020-01-01 } }, { is: 5, in-force: { from: 2020-01-01 } } ] }
            questions:
              - { question: fee, title: Fee, ask: Fee, unit: tenge }
              - { question: rank, title: Rank, ask: Rank, answers: [ low, high ] }
            provisions:
              - { provision: p1, title: P1, question: fee, in-force: always, cites: s/x, answer: {{Formula(dice)}}{{When(dice, 60)}} }
              - { provision: p2, title: P2, question: fee, in-force: always, cites: s/x, answer: {{(dice.Chance(50) ? Formula(dice) : $"{dice.Between(0, 60)}")}}, exception-to: p1, when: { u: yes } }
            {{(dice.Chance(40) ? $"  - {{ provision: p3, title: P3, question: fee, in-force: always, cites: s/x, answer: {dice.Between(0, 60)}, when: {{ t: no }} }}" : "")}}
              - { provision: r1, title: R1, question: rank, in-force: always, cites: s/x, answer: high, when: {{Test(dice)}} }
            {{(dice.Chance(30) ? "constraints:\n  - { constraint: c1, says: C1, holds: { a: { through: { fact: b } } } }" : "")}}
            """;
        return new WideAmount(Rulebook.Load([File("rulebook.yaml", text), File("s.yaml", Source), File("rules.yaml", rules)]).Value, Case(dice), rules);

        static Syntax.RulebookFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static string When(Dice dice, int percent) => !dice.Chance(percent) ? ""
        : dice.Pick([", when: { t: yes }", $", when: {{ a: {{ from: {dice.Between(1, 20)} }} }}", $", when: {{ both: {{ below: {dice.Between(20, 60)} }} }}"]);

    private static string Test(Dice dice) => dice.Pick<Func<string>>([
        () => $"{{ fee: {{ {dice.Pick(["from", "through"])}: {dice.Between(0, 90)} }} }}",
        () => $"{{ fee: {dice.Pick(["none", "20"])} }}",
        () => $"{{ b: {{ {dice.Pick(["from", "below"])}: {{ question: fee }}{(dice.Chance(50) ? ", when-none: yes" : "")} }} }}"])();

    /// <summary>Both numbers are in it, so that it comes to more amounts than a table has rows.</summary>
    private static string Formula(Dice dice)
    {
        var (one, other) = dice.Chance(50) ? ("a", "b") : ("b", "a");
        var more = dice.Pick(["index", $"{dice.Between(1, 7)}", "both"]);
        return dice.Pick<Func<string>>([
            () => $"{{ sum: [ {{ times: [ {dice.Between(2, 3)}, {one} ] }}, {{ times: [ 50, {other} ] }}, {more} ] }}",
            () => $"{{ difference: [ {{ times: [ 45, {one} ] }}, {other} ], not-below: {dice.Between(-5, 30)} }}",
            () => $"{{ times: [ {one}, {other}, {dice.Between(1, 3)} ] }}",
            () => $"{{ round: {{ value: {{ share: {{ of: {{ sum: [ {{ times: [ 41, {one} ] }}, {other}, {more} ] }}, per: {dice.Between(2, 4)}, is: {dice.Between(1, 3)} }} }}, round: {dice.Pick(["down", "up", "half-up", "half-even"])} }} }}",
            () => $"{{ round: {{ value: {{ sum: [ {{ share: {{ of: {one}, per: 3, is: 1 }} }}, {{ times: [ 43, {other} ] }} ] }}, to: {dice.Between(2, 10)}, round: half-up }} }}",
            () => $"{{ largest: [ {{ times: [ 42, {one} ] }}, {{ sum: [ {other}, {more} ] }} ] }}",
            () => $"{{ between: {{ value: {{ sum: [ {{ times: [ 44, {one} ] }}, {other} ] }}, from: {dice.Between(0, 50)}, through: {dice.Between(60, 1500)} }} }}",
            () => $"{{ first-of: [ {{ when: {{ t: yes }}, is: {{ sum: [ {{ times: [ 44, {one} ] }}, {other} ] }} }}, {{ otherwise: {{ times: [ {one}, {more} ] }} }} ] }}",
            () => $"{{ by: {{ fact: {one}, bands: [ {{ below: {dice.Between(5, 20)}, is: {{ sum: [ {{ times: [ 44, {one} ] }}, {other} ] }} }}, {{ from: 20, is: {{ sum: [ {{ times: [ 44, {other} ] }}, {one} ] }} }} ] }} }}"])();
    }

    private static Case Case(Dice dice)
    {
        var (on, said) = (new DateOnly(dice.Chance(50) ? 2019 : 2021, 6, 1), new List<(string, string)>());
        foreach (var number in new[] { "a", "b" }.Where(_ => dice.Chance(60)))
        {
            var low = dice.Between(0, Most);
            said.Add((number, dice.Chance(60) ? Values.OfNumber(low) : $"{low}..{dice.Between(low, Most)}"));
        }

        foreach (var truth in new[] { "t", "u" }.Where(_ => dice.Chance(50)))
        {
            said.Add((truth, dice.Chance(50) ? "yes" : "no"));
        }

        return said.Aggregate(new Case(on), (c, s) => c.With(s.Item1, s.Item2));
    }
}

/// <summary>A law whose amounts are computed for each case, and a case.</summary>
/// <param name="Law">The law.</param>
/// <param name="Case">The case.</param>
/// <param name="Rules">The law as it is written.</param>
public sealed record WideAmount(Rulebook Law, Case Case, string Rules)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rules}\non {Case.On:O}: {string.Join(" ", Case.Facts.Select(f => $"{f.Name}={f.Otherwise}"))}";
}
