using System.Text;
using EligibilityEngine.Analysis;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>A small law with everything that can begin or end a segment: an age, a period of a fact, an event with a span, a plain day, a conflict.</summary>
internal static class SmallLaw
{
    private static readonly Lazy<Rulebook> Loaded = new(() => Rulebook.Load(
    [
        File("rulebook.yaml", """
            rulebook: xy
            title: { en: Military duty in Xyland, ru: Воинская обязанность }
            version: 1.2.0
            jurisdiction: Xyland
            language: en
            leap-day: march-1
            main: [ conscription, service-term ]
            """),
        File("act.yaml", """
            source: act
            title: Law on military service
            publisher: Parliament of Xyland
            published: 2010-01-01
            statements:
              liable: { at: article 31, says: Men from 18 up to 27 are liable. }
              students: { at: article 35, says: Full-time students are deferred. }
              term: { at: article 24, says: The term is 12 months. }
              old-term: { at: article 20, says: The term was 24 months. }
            """),
        File("law.yaml", """
            facts:
              - { fact: born, type: date, says: "was born on {value}", ask: When was the person born?, changes: never }
              - { fact: age, unit: years, says: "is {value} years old", derived: { completed-years-since: born } }
              - fact: full-time-student
                type: yes-no
                ask: Does the person study full time?
                when-true: { en: studies full time, ru: учится очно }
                when-false: { en: does not study full time, ru: не учится очно }
                changes: the person
              - { fact: called-up, type: yes-no, ask: Was the person called up?, when-true: was called up, when-false: was not called up, changes: an authority, ordinarily: no }
            questions:
              - question: conscription
                title: { en: Liability to conscription, ru: Обязанность призыва }
                ask: Is the person liable?
                answers:
                  - { answer: not-liable, says: is not liable to conscription }
                  - { answer: liable, says: is liable to conscription }
                  - { answer: deferred, says: is deferred from conscription }
              - { question: service-term, title: Term of service, ask: How long?, unit: months, says: "must serve for {value} months", says-none: has no term to serve }
            events:
              - { event: term-halved, title: The term of service is halved, span: { after: 2014-06-30, by: 2016-01-01 }, cites: act/term }
            provisions:
              - { provision: xy-31, title: Men from 18 up to 27 are liable, question: conscription, answer: liable, in-force: always, cites: act/liable, when: { age: { from: 18, below: 27 } } }
              - { provision: xy-35, title: A full-time student is deferred, question: conscription, answer: deferred, exception-to: xy-31, in-force: { from: 2012-03-06 }, cites: act/students, when: { full-time-student: yes } }
              - { provision: xy-20, title: The term is 24 months, question: service-term, answer: 24, in-force: { until: term-halved }, cites: act/old-term, when: { conscription: [ liable, deferred ] } }
              - { provision: xy-24, title: The term is 12 months, question: service-term, answer: 12, in-force: { from: 2015-01-01 }, cites: act/term, when: { all: [ { conscription: [ liable, deferred ] }, { called-up: no } ] } }
              - { provision: xy-21, title: A year of trial with 18 months, question: service-term, answer: 18, in-force: { from: 2018-06-01, through: 2019-05-31 }, cites: act/term, when: { conscription: liable } }
            constraints:
              - { constraint: called-up-at-18, says: Nobody below 18 is called up., holds: { any: [ { age: { from: 18 } }, { called-up: no } ] } }
            """),
    ]).Value);

    public static Rulebook Rulebook => Loaded.Value;

    /// <summary>Somebody born in 1994 who studied for a year, then for a while nobody knows whether he did.</summary>
    public static Case Student => new Case(new DateOnly(2013, 1, 1)) { Id = "a-student", Title = "A student of Xyland", AssumesOrdinary = true }
        .With("born", new DateOnly(1994, 2, 1))
        .With(new GivenFact("full-time-student")
        {
            History =
            [
                new GivenPeriod("yes", new DateOnly(2011, 9, 1), new DateOnly(2013, 6, 30)),
                new GivenPeriod("no", new DateOnly(2013, 7, 1), new DateOnly(2016, 12, 31)),
                new GivenPeriod("no", new DateOnly(2018, 1, 1), null),
            ],
        });

    public static Timeline Timeline => Rulebook.Timeline(Student, Rulebook.Main).Value;

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
