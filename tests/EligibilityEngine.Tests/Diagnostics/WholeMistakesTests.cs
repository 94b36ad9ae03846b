using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE3: the rulebook as a whole.</summary>
public class WholeMistakesTests
{
    public static TheoryData<Planted> Mistakes =>
    [
        new("EE3001", "    answer: liable\n", "    answer: liable\n    exception-to: xy-35-8\n", "these provisions are exceptions in a circle: `xy-31` -> `xy-35-8` -> `xy-35` -> `xy-31`", "an exception's base must stand or fall without it"),
        new("EE3002", "- citizen: yes", "- service-term: 12", "these questions depend on each other in a circle: `conscription` -> `service-term` -> `conscription`", "a question's answer must not depend on itself"),
        new("EE3002", "dependants: { from: 3 }", "supports-nobody: no", "these definitions depend on each other in a circle: `supports-many` -> `supports-nobody` -> `supports-many`", "a definition must not depend on itself"),
        new("EE3002", "{ sum-of: [ children, parents ] }", "{ sum-of: [ ⟦dependants⟧ ] }", "these facts are derived from each other in a circle: `dependants` -> `dependants`", "one of them must be given, not derived"),
        new("EE3003", "in-force: { from: law-in-force, until: 2030-01-01 }", "in-force: ⟦{ from: law-in-force, until: 2010-01-01 }⟧", "this period ends before it begins", "`until` is the first day on which it is no longer in force, `through` the last on which it is"),
        new("EE3003", "in-force: { until: term-halved }", "in-force: ⟦{ from: term-halved, until: term-halved }⟧", "this period ends before it begins", "`until` is the first day on which it is no longer in force, `through` the last on which it is"),
        new("EE3003", "in-force: always", "in-force: ⟦{ from: 2020-01-02, through: 2020-01-01 }⟧", "this period ends before it begins", "`until` is the first day on which it is no longer in force, `through` the last on which it is"),
        new("EE3003", "{ after: 2018-12-31, by: 2019-05-23 }", "⟦{ after: 2019-05-23, by: 2018-12-31 }⟧", "this span ends before it begins", "`by` must be a later day than `after`"),
        new("EE3003", "{ after: 2012-03-06, by: 2019-05-23 }", "⟦{ after: 2019-05-23, by: 2019-05-23 }⟧", "this span ends before it begins", "`by` must be a later day than `after`"),
        new("EE1040", "published: 2012-02-16\n", "published: 2012-02-16\nread: ⟦2012-02-15⟧\n", "`act` had not been published on that day", "`read` is the day of the text that was read; what it states cannot be published later"),
        new("EE1041", "published: 2012-02-16\n", "published: 2012-02-16\nadopted: ⟦2012-02-17⟧\n", "this act had been published before that day", "`adopted` is the day of its adoption or signature, which comes first"),
        new("EE3004", "provisions:\n", "  - { event: ⟦nothing⟧, title: Nothing happens, on: 2020-01-01, cites: act/term }\n\nprovisions:\n", "no provision begins or ends with the event `nothing`", "use it in `in-force`, or remove it"),
        new("EE3005", "exception-to: xy-31\n", "exception-to: ⟦xy-40⟧\n", "`xy-35` answers `conscription`, but `xy-40`, to which it is an exception, answers `service-term`", "an exception belongs to the question of its base"),
        new("EE3007", "questions:\n", "  - { definition: ⟦idle⟧, title: Idle, when: { citizen: yes } }\n\nquestions:\n", "no condition uses the definition `idle`", "use it, or remove it"),
        new("EE3007", "\ndefinitions:\n", "  - { fact: ⟦idle⟧, derived: { count-of: [ citizen ] } }\n\ndefinitions:\n", "no condition uses the fact `idle`", "use it, or remove it"),
        new("EE3008", "cites: act/fitness", "cites: act/term", "nothing cites the statement `act/fitness`", "cite it, or say in `not-modelled` why it is left out"),
        new("EE3022", "{ what: Categories of fitness, why: The order was not found., cites: act/fitness, decides: nothing }", "{ what: ⟦Categories of fitness⟧, why: The order was not found., cites: act/fitness }", "this entry does not say what it leaves open", "name the `question` that it touches (with `answers`, `when` and `in-force` as far as needed), or write `decides: nothing`"),
        new("EE3023", "cites: act/fitness, decides: nothing", "cites: act/fitness, answers: ⟦liable⟧", "answers, persons and days are left open of a question, and none is named", "add `question`"),
        new("EE3023", "cites: act/fitness, decides: nothing", "cites: act/fitness, question: [ conscription, service-term ], answers: ⟦liable⟧", "`answers` are those of one question, and several are named", "write an entry for each question"),
        new("EE3026", "    answer: deferred\n", "    opens: ⟦deferred⟧\n", "`xy-35` leaves answers open, and does not say why", "tell in its `note` what was not found"),
        new("EE3027", "changes: the person, ordinarily: no }", "changes: the person, ordinarily: [ { when: ⟦{ age: { from: 18 } }⟧, value: no } ] }", "what is ordinary of `student` can hang only on facts that are not derived", "answers, readings, days, derived facts and groups cannot stand here"),
        new("EE3027", "changes: the person, ordinarily: no }", "changes: the person, ordinarily: [ { when: ⟦{ upper-age: included }⟧, value: no } ] }", "what is ordinary of `student` can hang only on facts that are not derived", "answers, readings, days, derived facts and groups cannot stand here"),
        new("EE3002", "changes: the person, ordinarily: no }", "changes: the person, ordinarily: ⟦[ { when: { student: yes }, value: no } ]⟧ }", "what is ordinary of `student` depends on itself", "let one of these facts be ordinary whatever the others are"),
        new("EE3050", "31(2), 35(1), {", "31(2), ⟦31(4)⟧, 35(1), {", "no statement covers the paragraph `31(4)` of `act`", "name it under `paragraphs` of a statement, or give it a word `why` none covers it"),
        new("EE3051", "31(2), 35(1), {", "31(2), { paragraph: ⟦35(1)⟧, why: not-about-persons }, {", "a statement covers the paragraph `35(1)`, which also has the word why none does: `not-about-persons`", "keep one of the two"),
        new("EE3010", "leap-day: march-1\n", "", "the rulebook does not say which day is the anniversary of 29 February, but `age` needs it", "add `leap-day: march-1` or `leap-day: february-28`"),
        new("EE3011", "readings:\n", "  - { question: ⟦rank⟧, title: Rank, ask: Which?, answers: [ none, private ] }\n\nreadings:\n", "no provision answers the question `rank`"),
        new("EE3025", "\ndefinitions:\n", "\nparameters: [ { parameter: index, title: Index, unit: tenge, cites: act/term, values: [ { is: 10, in-force: { until: 2020-01-02 } }, { is: ⟦20⟧, in-force: { from: 2020-01-01 } } ] } ]\n\ndefinitions:\n", "`index` has two values on one day", "give the earlier one an `until`"),
        new("EE3025", "\ndefinitions:\n", "\nparameters: [ { parameter: index, title: Index, unit: tenge, cites: act/term, values: [ { is: 10, in-force: { from: 2020-01-01 } }, { is: ⟦20⟧, in-force: { from: 2020-01-01 } } ] } ]\n\ndefinitions:\n", "`index` has two values on one day", "give the earlier one an `until`"),
        new("EE3017", "children: 2 ] }", "children: { from: ⟦{ fact: parents, times: 1000001 }⟧ } ] }", "this may come to more than 1000000000000000000", "take it fewer times, or give its facts a smaller `minimum` and `maximum`"),
        new("EE3017", "{ sum-of: [ children, parents ] }", "⟦{ product-of: [ parents, parents ] }⟧", "`dependants` may come to more than 1000000000000000000", "add up fewer facts, or give them a smaller `minimum` and `maximum`"),
        new("EE3017", "{ sum-of: [ children, parents ] }", "{ sum-of: [ children, parents ] } }\n" + Doubled("parents", 19) + "  - { fact: last, derived: ⟦{ sum-of: [ doubled-18, doubled-18 ] }⟧", "`last` may come to more than 1000000000000000000", "add up fewer facts, or give them a smaller `minimum` and `maximum`"),
        new("EE3013", "    exception-to: [ xy-35 ]\n", "", "`xy-35-8` is a general provision and needs an answer", "only an exception may be without one, which lifts its base"),
        new("EE3014", "{ answer: deferred, says: is deferred }", "{ answer: deferred, says: is deferred }, " + string.Join(", ", Enumerable.Range(0, Limits.Answers).Select(i => $"a{i}")), "`conscription` has more than 64 answers"),
        new("EE3012", "answer: 12", "answer-by: { parents: { " + string.Join(", ", Enumerable.Range(0, Limits.Rows + 1).Select(i => $"{i}: 1")) + " } }", "the table `xy-40` has more than 1000 rows", "write several provisions, each with a part of the table"),
        new("EE3024", "answer: 12", "answer-by: { ⟦sex⟧: { male: 12 } }", "the table `xy-40` has no row for `female` of `sex`, so that it gives nothing there", "add the rows; one with `none` says that there is nothing"),
        new("EE3024", "answer: 12", "answer-by: { sex: { male: { ⟦student⟧: { no: 12 } }, female: none } }", "the table `xy-40` has no row for `yes` of `student`, so that it gives nothing there", "add the rows; one with `none` says that there is nothing"),
        new("EE1021", "answer: 12", "answer-by: { sex: { male: 12, female: 6 }, ⟦student⟧: { yes: 1, no: 2 } }", "a table goes by one name, but this one has `sex` and `student`", "for a table by both, write a table by `student` under each value of `sex`"),
        new("EE3013", "answer: 12", "answer-by: ⟦{ sex: { male: none, female: none } }⟧", "no row of the table `xy-40` has an answer"),
        new("EE2001", "answer: 12", "answer-by: { ⟦sexx⟧: { male: 12, female: 6 } }", "no fact named `sexx` is declared in this rulebook", "did you mean `sex`?"),
        new("EE2003", "answer: liable\n", "answer-by: { sex: { male: ⟦liabel⟧, female: none } }\n", "`liabel` is not an answer of `conscription`", "did you mean `liable`?"),
        new("EE2008", "answer: 12", "answer-by: { student: { yes: 12, no: 1, ⟦true⟧: 3 } }", "the row `xy-40/yes` is there twice"),
        new("EE2011", "answer: 12", "answer-by: { sex: { male: 12, female: 3, ⟦mail⟧: 6 } }", "`mail` is not a value of `sex`", "it may be `male`, `female`"),
        new("EE2014", "answers: [ { answer: not-liable", "amounts: ⟦add⟧\n    answers: [ { answer: not-liable", "`amounts` cannot be given for `conscription`, which is a choice"),
        new("EE3015", "follows: act/liable", "follows: ⟦act/term⟧", "`act/term` is not one of the statements that disagree", "name one of those under `between`, or write `neither`"),
        new("EE3015", "between: [ act/liable, report/ages ]", "between: ⟦[ act/liable ]⟧", "a contradiction is between at least two statements"),
    ];

    private static string Doubled(string fact, int times) => string.Concat(Enumerable.Range(0, times).Select(i =>
        $"  - {{ fact: doubled-{i}, derived: {{ sum-of: [ {(i == 0 ? fact : $"doubled-{i - 1}")}, {(i == 0 ? fact : $"doubled-{i - 1}")} ] }} }}\n"));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_planted_mistake_gives_one_diagnostic(Planted mistake) => mistake.ShouldBeTheOnlyMistake();

    [Fact]
    public void Amounts_that_add_up_to_too_many_are_told()
    {
        var bonuses = string.Concat(Enumerable.Range(0, 11).Select(i => $"  - {{ provision: b-{i}, title: B, question: service-term, in-force: always, cites: act/term, answer: {1000 << i} }}\n"));
        var files = SmallLaw.With("unit: months\n", "unit: months\n    amounts: add\n").Select(f => (f.Path, f.Text.Replace("\nprovisions:\n", "\nprovisions:\n" + bonuses, StringComparison.Ordinal)));
        var only = SmallLaw.Load(files).Diagnostics.Should().ContainSingle().Subject;

        (only.Code, only.Message).Should().Be(("EE3014", "the amounts of `service-term` that add up may come to more than 1000 different ones"));
    }

    [Fact]
    public void The_small_law_has_no_mistake() => SmallLaw.Load(SmallLaw.Files).Diagnostics.Should().BeEmpty();

    [Fact]
    public void A_rulebook_without_a_manifest_is_told_so_and_nothing_else()
    {
        var only = SmallLaw.Load(SmallLaw.Files.Where(f => f.Path != "rulebook.yaml")).Diagnostics.Should().ContainSingle().Subject;

        only.Code.Should().Be("EE3009");
        only.Message.Should().Be("the rulebook has no `rulebook.yaml`");
    }

    [Fact]
    public void A_second_manifest_is_told_with_the_place_of_the_first()
    {
        var only = SmallLaw.Load(SmallLaw.Files.Add(("x/rulebook.yaml", SmallLaw.Files[0].Text))).Diagnostics.Should().ContainSingle().Subject;

        only.Code.Should().Be("EE3009");
        only.Place!.ToString().Should().Be("x/rulebook.yaml:1:11");
        only.Related.Should().ContainSingle().Which.Place.ToString().Should().Be("rulebook.yaml:1:11");
    }
}
