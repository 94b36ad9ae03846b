using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Support;

/// <summary>A small rulebook without a mistake or a warning, which uses the whole language. Tests plant mistakes in it by replacing text.</summary>
internal static class SmallLaw
{
    public static readonly ImmutableArray<(string Path, string Text)> Files =
    [
        ("rulebook.yaml", """
            rulebook: xy
            title: Military duty in Xyland
            version: 1.0.0
            jurisdiction: Xyland
            language: en
            leap-day: march-1
            main: [ conscription ]
            not-modelled:
              - { what: Categories of fitness, why: The order was not found., cites: act/fitness, decides: nothing }

            """),
        ("sources/act.yaml", """
            source: act
            title: Law on military service
            publisher: Parliament of Xyland
            published: 2012-02-16
            paragraphs: [ 31(1), 31(2), 35(1), { paragraph: [ 31(3), 35(10) ], why: not-about-persons }, { paragraph: 35(2), why: repeats 31(2) } ]
            statements:
              liable: { at: article 31, says: Men from 18 up to 27 are liable., paragraphs: [ 31(1), 31(2) ] }
              deferred: { at: article 35, says: Students are deferred., paragraphs: 35(1) }
              fitness: { at: article 36, says: An order lists the categories of fitness. }
              term: { at: article 40, says: The term is one year. }

            """),
        ("sources/report.yaml", """
            source: report
            title: Report on the draft
            publisher: The Daily
            published: { after: 2018-12-31, by: 2019-05-23 }
            statements:
              ages: { at: paragraph 8, says: Men up to 30 are liable. }
              term: { at: paragraph 9, says: The term was two years. }

            """),
        ("languages/ru.yaml", """
            translation: ru
            translated-by: a machine
            rulebook: { title: Воинская обязанность в Икслэнде }
            facts: {
              citizen: { title: Гражданство, ask: Гражданин ли это лицо?, when-true: является гражданином, when-false: не является гражданином },
              sex: { values: { male: { says: мужчина }, female: женщина } },
              parents: { ask: Сколько родителей? } }
            definitions: { supports-many: { title: Мужчина с большой семьёй } }
            questions: { conscription: { title: Призыв, answers: { liable: { says: подлежит призыву } } } }
            readings: { upper-age: { ask: Входит ли этот год?, alternatives: { included: { says: год входит, held-by: пресса } } } }
            events: { law-in-force: { title: Закон вступает в силу } }
            provisions: { xy-31: { title: Мужчины с 18 до 27 лет подлежат призыву } }
            constraints: { mobilised-citizens: { says: Мобилизуют только граждан. } }
            contradictions: { ages: { about: Верхний возраст } }
            sources: { act: { title: Закон о воинской службе, statements: { liable: { at: статья 31, says: Мужчины с 18 до 27 лет подлежат призыву. } } } }

            """),
        ("rules.yaml", """
            facts:
              - fact: citizen
                type: yes-no
                ask: Is the person a citizen?
                when-true: is a citizen
                when-false: is not a citizen
                changes: an authority
              - { fact: student, type: yes-no, ask: Studying?, when-true: studies, when-false: does not study, changes: the person, ordinarily: no }
              - { fact: mobilisation, type: yes-no, ask: Mobilised?, when-true: is mobilised, when-false: is not, changes: an authority }
              - fact: sex
                type: choice
                values: [ { value: male, says: is a man }, { value: female, says: is a woman } ]
                ask: A man or a woman?
                changes: never
              - { fact: works, type: several, values: [ { value: teacher, says: teaches, says-not: does not teach }, doctor ], ask: Which works?, changes: the person, ordinarily: none }
              - { fact: children, type: number, unit: children, minimum: 0, maximum: 30, ask: How many?, changes: time }
              - { fact: parents, type: number, ask: How many parents?, changes: time }
              - { fact: born, type: date, ask: When born?, changes: never }
              - { fact: notice-on, type: date, ask: When noticed?, changes: time }
              - { fact: age, unit: years, derived: { completed-years-since: born } }
              - { fact: dependants, derived: { sum-of: [ children, parents ] } }
              - { fact: duties, derived: { count-of: [ student, mobilisation ] } }

            definitions:
              - definition: supports-many
                title: A man who supports many
                when: { any: [ dependants: { from: 3 }, children: 2 ] }
              - definition: supports-nobody
                title: A man who supports nobody
                when: { none: [ { supports-many: yes }, { duties: { above: 1 } } ] }

            questions:
              - question: conscription
                title: Liability to conscription
                ask: Is the person liable?
                answers: [ { answer: not-liable, says: is not liable }, { answer: liable, says: is liable }, { answer: deferred, says: is deferred } ]
              - question: service-term
                title: Term of service
                ask: How long?
                unit: months

            readings:
              - reading: upper-age
                ask: Does "up to 27" include the year of being 27?
                cites: act/liable
                alternatives:
                  - { is: included, says: the year is included, held-by: the press }
                  - { is: excluded, says: the year is excluded, held-by: the courts }

            events:
              - { event: law-in-force, title: The law begins, on: 2012-03-06, cites: act/liable }
              - event: term-halved
                title: The term becomes one year
                span: { after: 2012-03-06, by: 2019-05-23 }
                cites: [ act/term, report/term ]

            provisions:
              - provision: xy-31
                title: Men from 18 up to 27 are liable
                question: conscription
                answer: liable
                in-force: { from: law-in-force }
                cites: [ act/liable ]
                when:
                  all:
                    - citizen: yes
                    - sex: male
                    - any: [ { age: { from: 18, below: 27 } }, { all: [ { age: 27 }, { upper-age: included } ] } ]
              - provision: xy-35
                title: A student who supports nobody is deferred
                question: conscription
                answer: deferred
                exception-to: xy-31
                in-force: { from: law-in-force, until: 2030-01-01 }
                cites: act/deferred
                when: { all: [ { student: yes }, { supports-nobody: yes }, { born: { below: { fact: notice-on } } } ] }
              - provision: xy-35-8
                title: Mobilisation lifts the deferment
                question: conscription
                exception-to: [ xy-35 ]
                in-force: always
                cites: act/deferred
                when: { mobilisation: yes }
              - provision: xy-40-old
                title: The term is two years
                question: service-term
                answer: 24
                in-force: { until: term-halved }
                cites: report/term
                when: { conscription: liable }
              - provision: xy-40
                title: The term is one year
                question: service-term
                answer: 12
                in-force: { from: term-halved }
                cites: act/term
                when: { at-least: { count: 1, of: [ { conscription: [ liable, deferred ] } ] } }

            constraints:
              - constraint: mobilised-citizens
                says: Only citizens are mobilised.
                holds: { any: [ { mobilisation: no }, { citizen: yes } ] }

            groups:
              - group: sons
                at-most: 3
                ask: How many sons?
                says: { one: "has {value} son", other: "has {value} sons" }
                changes: time
                facts: [
                  { fact: birth, type: date, ask: When was he born?, changes: never },
                  { fact: years, derived: { completed-years-since: birth }, unit: years },
                  { fact: serves, type: yes-no, ask: Does he serve?, when-true: serves, when-false: does not serve, changes: time } ]

            properties:
              - { property: one-work, says: Nobody teaches and heals., holds: { none: [ { all: [ { works: teacher }, { works: doctor } ] }, { all: [ { works: none }, { works: [ teacher, doctor ] } ] } ] } }

              - { property: sons-are-few, says: Sons who serve are sons., holds: { any: [ { sons: { from: 1 } }, { sons: { none: { all: [ { serves: yes }, { years: { from: 18 } } ] } } } ] } }

            contradictions:
              - contradiction: ages
                about: The upper age
                between: [ act/liable, report/ages ]
                follows: act/liable
                because: The statute is the primary text.

            """),
    ];

    public static Rulebook Rulebook { get; } = Load(Files).Value;

    public static Result<Rulebook> Load(IEnumerable<(string Path, string Text)> files) =>
        Rulebook.Load(files.Select(f => new RulebookFile(f.Path, Encoding.UTF8.GetBytes(f.Text))));

    /// <summary>The files with one text, which is there exactly once, replaced by another.</summary>
    public static ImmutableArray<(string Path, string Text)> With(string old, string @new)
    {
        var count = Files.Sum(f => f.Text.Split(old).Length - 1);
        count.Should().Be(1, "the text `{0}` should be in the small law once", old);
        return [.. Files.Select(f => (f.Path, f.Text.Replace(old, @new, StringComparison.Ordinal)))];
    }
}
