using System.Text;
using EligibilityEngine.Analysis;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>A small law for interviews.</summary>
internal static class Zedland
{
    public static readonly DateOnly Day = new(2020, 5, 1);

    private const string Manifest = """
        rulebook: zed
        title: Duty in Zedland
        version: 1.0.0
        jurisdiction: Zedland
        language: en
        leap-day: march-1
        """;

    private const string Source = """
        source: act
        title: Act on duty
        publisher: Parliament
        published: 2010-01-01
        statements:
          art-1: { at: article 1, says: Adults have a duty. }
          art-2: { at: article 2, says: Students are deferred. }
        """;

    private const string Rules = """
        facts:
          - { fact: born, type: date, says: "was born on {value}", ask: When was the person born?, changes: never }
          - { fact: age, unit: years, says: "is {value} years old", derived: { completed-years-since: born } }
          - { fact: citizen, type: yes-no, ask: Is the person a citizen?, when-true: is a citizen, when-false: is not a citizen, changes: an authority }
          - { fact: student, type: yes-no, ask: Does the person study?, when-true: studies, when-false: does not study, changes: the person }
          - { fact: school, type: choice, ask: Where?, values: [ { value: state, says: is at a state school }, { value: private, says: is at a private school } ], changes: the person }
          - { fact: left-handed, type: yes-no, ask: Is the person left-handed?, when-true: is left-handed, when-false: is not left-handed, changes: never }
        readings:
          - reading: evening-school
            ask: Is an evening school a school?
            cites: act/art-2
            alternatives: [ { is: counts, says: an evening school is a school, held-by: teachers }, { is: does-not-count, says: an evening school is no school, held-by: officers } ]
        questions:
          - { question: duty, title: Duty, ask: Has the person a duty?, answers: [ { answer: free, says: is free }, { answer: bound, says: is bound }, { answer: deferred, says: is deferred } ] }
          - { question: hand, title: Hand, ask: Which hand?, answers: [ { answer: right, says: writes right }, { answer: left, says: writes left } ] }
        provisions:
          - { provision: z-1, title: Adult citizens are bound, question: duty, answer: bound, in-force: always, cites: act/art-1, when: { all: [ { citizen: yes }, { age: { from: 18 } } ] } }
          - { provision: z-2, title: Students are deferred, question: duty, answer: deferred, exception-to: z-1, in-force: always, cites: act/art-2, when: { all: [ { student: yes }, { any: [ { school: state }, { evening-school: counts } ] } ] } }
          - { provision: z-3, title: Left-handed people write left, question: hand, answer: left, in-force: always, cites: act/art-1, when: { any: [ { all: [ { left-handed: yes }, { student: yes } ] }, { all: [ { left-handed: yes }, { student: no } ] } ] } }
        """;

    public static Rulebook Rulebook { get; } = Load(Rules);

    /// <summary>The same day and sources with other rules.</summary>
    public static Rulebook Load(string rules) => EligibilityEngine.Rulebook.Load(
    [
        File("rulebook.yaml", Manifest),
        File("act.yaml", Source),
        File("rules.yaml", rules),
    ]).Value;

    public static Interview Begin(string question, Case? @case = null) => Interview.Begin(Rulebook, @case ?? new Case(Day), question).Value;

    private static RulebookFile File(string path, string yaml) => new(path, Encoding.UTF8.GetBytes(yaml));
}
