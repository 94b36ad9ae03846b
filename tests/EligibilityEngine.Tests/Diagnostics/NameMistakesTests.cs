using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE2: names and types.</summary>
public class NameMistakesTests
{
    public static TheoryData<Planted> Mistakes =>
    [
        new("EE2001", "- sex: male", "- ⟦sexx⟧: male", "no fact named `sexx` is declared in this rulebook", "did you mean `sex`?"),
        new("EE2001", "- sex: male", "- ⟦blood-group⟧: a", "no fact named `blood-group` is declared in this rulebook", "a condition may also name a definition, a question or a reading; none has this name either"),
        new("EE2001", "completed-years-since: born", "completed-years-since: ⟦birthday⟧", "no fact named `birthday` is declared in this rulebook"),
        new("EE2001", "{ fact: notice-on } }", "{ fact: ⟦notice-off⟧ } }", "no fact named `notice-off` is declared in this rulebook", "did you mean `notice-on`?"),
        new("EE2002", "main: [ conscription ]", "main: [ ⟦conscripton⟧ ]", "no question named `conscripton` is declared in this rulebook", "did you mean `conscription`?"),
        new("EE2002", "    title: The term is two years\n    question: service-term", "    title: The term is two years\n    question: ⟦duty⟧", "no question named `duty` is declared in this rulebook"),
        new("EE2003", "    answer: liable\n", "    answer: ⟦liabel⟧\n", "`liabel` is not an answer of `conscription`", "did you mean `liable`?"),
        new("EE2003", "when: { conscription: liable }", "when: { conscription: ⟦often⟧ }", "`often` is not an answer of `conscription`", "its answers are `not-liable`, `liable`, `deferred`"),
        new("EE2004", "exception-to: xy-31\n", "exception-to: ⟦xy-13⟧\n", "no provision named `xy-13` is declared in this rulebook", "did you mean `xy-31`?"),
        new("EE2005", "in-force: { until: term-halved }", "in-force: { until: ⟦term-halfed⟧ }", "no event named `term-halfed` is declared in this rulebook", "did you mean `term-halved`?"),
        new("EE2005", "in-force: { until: term-halved }", "in-force: { until: ⟦soon⟧ }", "no event named `soon` is declared in this rulebook", "a day is written YYYY-MM-DD"),
        new("EE2006", "cites: report/term", "cites: ⟦rapport⟧/term", "no source named `rapport` is among the files", "did you mean `report`?"),
        new("EE2007", "cites: report/term", "cites: report/⟦terms⟧", "the source `report` has no statement `terms`", "did you mean `term`?"),
        new("EE2007", "cites: report/term", "cites: ⟦report⟧", "`report` is not a citation", "a citation is written `source/statement`"),
        new("EE2070", "paragraphs: 35(1) }", "paragraphs: [ 35(1), ⟦35(11)⟧ ] }", "the source `act` lists no paragraph `35(11)`", "did you mean `35(1)`?"),
        new("EE2070", "{ at: paragraph 8, says: Men up to 30 are liable. }", "{ at: paragraph 8, says: Men up to 30 are liable., paragraphs: ⟦8.1⟧ }", "the source `report` lists no paragraph `8.1`", "list it under `paragraphs` of the source"),
        new("EE2070", "why: repeats 31(2)", "why: ⟦repeats 99⟧", "the source `act` lists no paragraph `99`", "list it under `paragraphs` of the source"),
        new("EE2071", "[ 31(3), 35(10) ]", "[ 31(3), ⟦35(1)⟧ ]", "the paragraph `35(1)` is listed twice", "keep one of the two"),
        new("EE2008", "constraint: mobilised-citizens", "constraint: twice\n    says: Only citizens.\n    holds: { citizen: yes }\n  - constraint: ⟦twice⟧", "a second constraint is named `twice`", "give one of the two another name"),
        new("EE2008", "definition: supports-many", "definition: ⟦sex⟧\n    title: Sex\n    when: { citizen: yes }\n  - definition: supports-many", "the definition `sex` has the name of a fact", "give one of the two another name"),
        new("EE2008", "value: female", "value: ⟦male⟧", "a second value is named `male`", "give one of the two another name"),
        new("EE2009", "- citizen: yes", "- citizen: ⟦often⟧", "`often` cannot be a value of `citizen`, which is a yes-no fact", "write `yes` or `no`"),
        new("EE2009", "{ age: 27 }", "{ age: ⟦old⟧ }", "`old` cannot be a value of `age`, which is a number", "write a whole number"),
        new("EE2009", "{ born: { below: { fact: notice-on } } }", "{ born: { below: ⟦1 May⟧ } }", "`1 May` cannot be a value of `born`, which is a date", "days are written YYYY-MM-DD, such as 2015-01-31"),
        new("EE2009", "- sex: male", "- sex: ⟦{ from: male }⟧", "`sex` is a choice, which has no order, so it cannot be in a range", "ranges are for numbers, dates and amounts"),
        new("EE2009", "when: { conscription: liable }", "when: { conscription: ⟦{ from: liable }⟧ }", "`conscription` is a choice between answers, which has no order, so it cannot be in a range", "ranges are for numbers, dates and amounts"),
        new("EE2009", "answer: 24", "answer: ⟦two years⟧", "`two years` cannot be an answer of `service-term`, which is an amount", "write a whole number, or `none` for no amount"),
        new("EE2009", "when: { conscription: liable }", "when: { conscription: ⟦{ fact: sex }⟧ }", "the answer of `conscription` cannot be compared with a fact"),
        new("EE2010", "{ from: 18, below: 27 }", "⟦{ from: 27, below: 18 }⟧", "no value of `age` is in this range: it ends before it begins"),
        new("EE2010", "children: 2", "children: ⟦{ above: 30 }⟧", "no value of `children` is in this range: it lies outside the fact's minimum and maximum"),
        new("EE2010", "minimum: 0, maximum: 30", "minimum: ⟦40⟧, maximum: 30", "the minimum of `children` is above its maximum"),
        new("EE2010", "at-least: { count: 1,", "at-least: { count: ⟦2⟧,", "at least 2 of 1 can never be true", "the count is from 1 to 1"),
        new("EE2010", "at-least: { count: 1,", "at-least: { count: ⟦0⟧,", "at least 0 of 1 is always true", "the count is from 1 to 1"),
        new("EE2011", "- sex: male", "- sex: ⟦mail⟧", "`mail` is not a value of `sex`", "it may be `male`, `female`"),
        new("EE2011", "{ upper-age: included }", "{ upper-age: ⟦open⟧ }", "`open` is not an alternative of `upper-age`", "it may be `included`, `excluded`"),
        new("EE2011", "{ works: doctor } ]", "{ works: ⟦nurse⟧ } ]", "`nurse` is not a value of `works`", "it may be `teacher`, `doctor`"),
        new("EE2011", "works: [ teacher, doctor ]", "works: [ teacher, ⟦none⟧ ]", "`none` is no value of `works`, and stands for all of them alone", "write it alone, or name the values that are so"),
        new("EE2011", "{ works: doctor } ]", "{ ⟦works/nurse⟧: yes } ]", "`nurse` is not a value of `works`", "it may be `teacher`, `doctor`"),
        new("EE2008", "works: [ teacher, doctor ]", "works: [ teacher, ⟦teacher⟧ ]", "`teacher` is named twice for `works`", "keep one of the two"),
        new("EE2009", "{ works: doctor } ]", "{ works: ⟦yes⟧ } ]", "`yes` says nothing of `works`, which has several values", "name a value that is so, or write `none` where not one is"),
        new("EE2009", "{ works: doctor } ]", "{ works: ⟦{ from: doctor }⟧ } ]", "`works` is a fact of several values, which has no order, so it cannot be in a range", "ranges are for numbers, dates and amounts"),
        new("EE2009", "ordinarily: no }", "ordinarily: ⟦[ no ]⟧ }", "`student` has one value, so a list says nothing of it", "write one value, or declare the fact with `type: several`"),
        new("EE1015", "}, doctor ]", "}, doctor, ⟦unknown⟧ ]", "`unknown` cannot be a value of several, since a case says it of all of them", "choose another name"),
        new("EE2014", "says: is a man }", "says: is a man, ⟦says-not⟧: is no man }", "`says-not` cannot be given for `sex`, which is a choice"),
        new("EE2014", "ask: Which works?,", "ask: Which works?, ⟦unit⟧: works,", "`unit` cannot be given for `works`, which is a fact of several values"),
        new("EE2012", "sum-of: [ children, parents ]", "sum-of: [ children, ⟦works⟧ ]", "`works` is not a number fact"),
        new("EE2012", "completed-years-since: born", "completed-years-since: ⟦works⟧", "`works` is not a date fact"),
        new("EE2012", "{ fact: notice-on } }", "{ fact: ⟦works⟧ } }", "`works` is a fact of several values, not a fact", OnlyFacts("works", "a fact of several values")),
        new("EE2012", "{ fact: notice-on } }", "{ fact: ⟦children⟧ } }", "`born` is a date and `children` is a number, so the two cannot be compared"),
        new("EE2012", "{ fact: notice-on } }", "{ fact: ⟦born⟧ } }", "`born` is compared with itself"),
        new("EE2012", "{ fact: notice-on } }", "{ fact: ⟦service-term⟧ } }", "`service-term` is a question, not a fact", OnlyFacts("service-term", "a question")),
        new("EE2012", "children: 2 ] }", "children: { through: { fact: ⟦supports-nobody⟧ } } ] }", "`supports-nobody` is a definition, not a fact", OnlyFacts("supports-nobody", "a definition")),
        new("EE2012", "completed-years-since: born", "completed-years-since: ⟦upper-age⟧", "`upper-age` is a reading, not a fact", OnlyFacts("upper-age", "a reading")),
        new("EE2012", "sum-of: [ children, parents ]", "sum-of: [ children, parents, ⟦30⟧ ]", "`30` is a number, where the name of a fact should be", "a number is written in a condition, such as `from: 18`, and not among facts"),
        new("EE2012", "completed-years-since: born", "completed-years-since: ⟦children⟧", "`children` is not a date fact"),
        new("EE2012", "count-of: [ student,", "count-of: [ ⟦sex⟧,", "`sex` is not a yes-no fact"),
        new("EE2012", "\ndefinitions:\n", "  - { fact: shape, type: choice, values: [ round, square ], ask: What?, changes: never }\n\ndefinitions:\n  - { definition: odd, title: Odd, when: { sex: { fact: ⟦shape⟧ } } }\n", "`sex` and `shape` have different values, so the two cannot be compared", "give both the same values in the same order"),
        new("EE2012", "children: 2 ] }", "children: { from: { question: ⟦conscription⟧ } } ] }", "`conscription` is a question with a choice of answers, so it comes to no amount", "name a question whose answer is an amount, or test the answer itself"),
        new("EE2012", "{ fact: notice-on } }", "{ question: ⟦service-term⟧ } }", "`service-term` is not a day"),
        new("EE2080", "{ fact: notice-on } }", "{ fact: notice-on, plus: ⟦3⟧ } }", "`3` is added to a day, and it is not said of what", "under `plus`, write `days: 3`, or months or years"),
        new("EE2080", "children: 2 ] }", "children: { from: { fact: parents, plus: ⟦{ days: 3 }⟧ } } ] }", "time is added to a number", "write a number: `plus: 3`"),
        new("EE2081", "{ fact: notice-on } }", "{ fact: notice-on, plus: { days: ⟦-3⟧ } } }", "`-3` is not so much time as can be added", "write a number from 0 through 3660000; `minus` goes back"),
        new("EE2082", "{ completed-years-since: born }", "{ completed-months-since: born, ⟦attained⟧: day-before }", "`completed-months-since` counts no years, so there is no day on which one is attained", "`attained` goes with `completed-years-since` and `completed-years-between`"),
        new("EE2082", "{ fact: notice-on } }", "{ fact: notice-on }, when-none: ⟦yes⟧ }", "`when-none` says what is so where a question has no amount, and no question is compared", "remove it, or compare with `question: ...`"),
        new("EE2082", "{ fact: parents, type: number, ask: How many parents?, changes: time }", "{ fact: parents, type: number, ask: How many parents?, changes: never, only: ⟦upward⟧ }", "`parents` is said to grow only, and time does not change it", "write `changes: time`, or remove `only`"),
        new("EE2013", "children: 2", "children: ⟦31⟧", "`31` is not a possible value of `children`", "it is from 0 through 30"),
        new("EE2014", "ask: When born?", "ask: When born?, ⟦unit⟧: days", "`unit` cannot be given for `born`, which is a date"),
        new("EE2014", "unit: years, derived", "unit: years, ⟦ordinarily⟧: 20, derived", "`ordinarily` cannot be given for `age`, which is derived"),
        new("EE2014", "unit: years, derived", "unit: years, type: ⟦date⟧, derived", "`type: date` cannot be given for `age`, which is derived and so a number"),
        new("EE2015", "when-true: studies, ", "", "`student` is a yes-no fact and needs the key `when-true`"),
        new("EE2015", "ask: How many parents?, ", "", "`parents` is a number and needs the key `ask`"),
    ];

    private static string OnlyFacts(string name, string kind) =>
        $"only facts can be compared with each other, and facts are derived from facts; a condition `{name}: ...` says what {kind} must be";

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_planted_mistake_gives_one_diagnostic(Planted mistake) => mistake.ShouldBeTheOnlyMistake();
}
