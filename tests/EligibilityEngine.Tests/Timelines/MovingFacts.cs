using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>A law that compares facts that time changes with each other, which is where a change point is easily missed.</summary>
internal static class MovingFacts
{
    private static readonly string[] Numbers = ["years", "months", "days", "calendar", "other-years", "other-days", "sum", "sum-of-days"];

    private static readonly Lazy<Rulebook> Loaded = new(() => Rulebook.Load(
    [
        File("rulebook.yaml", """
            rulebook: xy
            title: Moving facts
            version: 1.0.0
            jurisdiction: Xyland
            language: en
            leap-day: february-28
            """),
        File("source.yaml", "{ source: act, title: Act, publisher: Xyland, published: 2000-01-01, statements: { all: { at: article 1, says: Everything. } } }"),
        File("facts.yaml", """
            facts:
              - { fact: a, type: date, says: "has a {value}", ask: "a?", changes: never }
              - { fact: b, type: date, says: "has b {value}", ask: "b?", changes: never }
              - { fact: number, type: number, unit: things, says: "has {value}", ask: "n?", changes: time }
              - { fact: years, unit: years, derived: { completed-years-since: a } }
              - { fact: months, unit: months, derived: { completed-months-since: a } }
              - { fact: days, unit: days, derived: { completed-days-since: a } }
              - { fact: calendar, unit: years, derived: { calendar-years-since: a } }
              - { fact: other-years, unit: years, derived: { completed-years-since: b } }
              - { fact: other-days, unit: days, derived: { completed-days-since: b } }
              - { fact: sum, unit: things, derived: { sum-of: [ years, calendar, number ] } }
              - { fact: sum-of-days, unit: things, derived: { sum-of: [ other-days, months, sum ] } }
            """),
        File("questions.yaml", "questions:\n" + string.Concat(Pairs().Select(p => $"  - {{ question: {Name(p)}, title: Q, ask: Q?, answers: [ {{ answer: nil, says: is nil }}, {{ answer: less, says: is less }}, {{ answer: level, says: is level }} ] }}\n"))),
        File("provisions.yaml", "provisions:\n" + string.Concat(Pairs().Select(Provisions))),
    ]).Value);

    public static Rulebook Rulebook => Loaded.Value;

    public static Case Case(Random random)
    {
        var a = Day(random);
        return new Case(default)
            .With("a", a)
            .With("b", random.Next(2) == 0 ? a.AddDays(random.Next(-40, 40)) : Day(random))
            .With(new GivenFact("number") { History = [new GivenPeriod("-3", null, Day(random))], Otherwise = "2" });
    }

    public static DateOnly Day(Random random) => new DateOnly(2000, 1, 1).AddDays(random.Next(3000));

    private static IEnumerable<(string One, string Other)> Pairs() =>
        from one in Numbers from other in Numbers where string.CompareOrdinal(one, other) < 0 select (one, other);

    private static string Name((string One, string Other) pair) => $"{pair.One}-or-{pair.Other}";

    private static string Provisions((string One, string Other) pair) =>
        $"  - {{ provision: {Name(pair)}.less, title: P, question: {Name(pair)}, answer: less, in-force: always, cites: act/all, when: {{ {pair.One}: {{ below: {{ fact: {pair.Other} }} }} }} }}\n" +
        $"  - {{ provision: {Name(pair)}.level, title: P, question: {Name(pair)}, answer: level, in-force: always, cites: act/all, when: {{ {pair.One}: {{ fact: {pair.Other} }} }} }}\n";

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
