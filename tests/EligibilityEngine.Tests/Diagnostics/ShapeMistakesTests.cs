using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE1: the shape of a file.</summary>
public class ShapeMistakesTests
{
    private const string Rest = "the rest of this file was not read";

    public static TheoryData<Planted> Mistakes =>
    [
        new("EE1001", "when-true: is a citizen", "when-true: \"is a citizen", "this is not valid YAML: a quoted text is not closed, or its next line is not indented", Rest),
        new("EE1001", "title: The term becomes one year", "title: The term⟦:⟧ becomes one year", "this is not valid YAML: a `: ` stands inside a text, or a line lacks its `:`; put a text with `: ` in quotes", Rest),
        new("EE1001", "values: [ { value: male, says: is a man }, { value: female, says: is a woman } ]", "values: [ [ { value: male, says: is a man }, { value: female, says: is a woman } ]", "this is not valid YAML: it is not clear where a text, a list or a map ends here", Rest),
        new("EE1001", "    unit: months\n", "    unit: months\n   note: Odd.\n", "this is not valid YAML: this line does not fit in the list above it; check its indentation", Rest),
        new("EE1001", "version: 1.0.0", "version 1.0.0", "this is not valid YAML: this line does not fit under the one above; check its indentation", Rest),
        new("EE1001", "title: Report on the draft", "title: ⟦@⟧Report on the draft", "this is not valid YAML: a text cannot begin with this character; put it in quotes", Rest),
        new("EE1005", "    ask: How long?", "    ask: How long?\n    ⟦ask⟧: And how long?", "the key `ask` is given twice", "keep one of the two"),
        new("EE1005", "constraints:\n", "⟦facts⟧:\n", "the key `facts` is given twice", "keep one of the two"),
        new("EE1006", "    unit: months", "    unit:⟦\t⟧months", "there is a tab character", "use spaces; editors can insert them for the tab key"),
        new("EE1008", "answer: 24", "answer: ⟦!!int 24⟧", "the tag `tag:yaml.org,2002:int` is not part of the language", "remove the tag: types follow from the declarations"),
        new("EE1009", "answer: 24", "answer: ⟦&two-years 24⟧", "anchors and aliases such as `&two-years` are not part of the language", "write the text out, or give a condition a name with a definition"),
        new("EE1009", "{ age: 27 }", "{ age: ⟦*limit⟧ }", "anchors and aliases such as `*limit` are not part of the language", "write the text out, or give a condition a name with a definition"),
        new("EE1010", "constraints:\n", "⟦---⟧\nconstraints:\n", "a second document begins here; a file holds one", "remove the `---`, or move what follows to a file of its own"),
        new("EE1011", "ask: When born?", "⟦asks⟧: When born?", "`asks` is not a key of a fact", "did you mean `ask`?"),
        new("EE1011", "unit: months", "unit: months\n    ⟦colour⟧: red", "`colour` is not a key of a question", "it may have `answers`, `amounts`, `says`, `says-none`, `covers`, `note`"),
        new("EE1011", "definitions:\n", "⟦definition⟧:\n", "`definition` is not a key of a rules file", "did you mean `definitions`?"),
        new("EE1011", "{ fact: notice-on } }", "{ fact: notice-on, ⟦twice⟧: 1 } }", "`twice` is not a key of a computed value", "it may have `event`, `question`, `parameter`, `times`, `plus`, `minus`"),
        new("EE1011", "completed-years-since: born", "⟦completed-decades-since⟧: born", "`completed-decades-since` is not a key of a derivation", "did you mean `completed-days-since`?"),
        new("EE1011", "sum-of: [ children,", "⟦quotient-of⟧: [ children,", "`quotient-of` is not a key of a derivation", "it may have `completed-years-since`, `completed-months-since`, `completed-days-since`, `calendar-years-since`, `completed-years-between`, `completed-months-between`, `completed-days-between`, `calendar-years-between`, `day`, `earliest-of`, `latest-of`, `count-of`, `sum-of`, `difference-of`, `product-of`, `least-of`, `greatest-of`, `smallest-of`, `largest-of`, `part-of`, `days-of`, `times-of`, `whole-months-of`, `calendar-months-of`, `not-below`, `attained`"),
        new("EE1011", "facts:\n", "⟦fakts⟧:\n", "`fakts` is not a key of a rules file", "did you mean `facts`?"),
        new("EE1012", "    ask: How long?\n", "", "a question needs the key `ask`"),
        new("EE1012", "    cites: report/term\n", "", "a provision needs the key `cites`"),
        new("EE1012", "fact: notice-on, ", "", "a fact needs the key `fact`"),
        new("EE1012", "on: 2012-03-06, ", "", "an event needs one of the keys `on`, `span`"),
        new("EE1012", "    in-force: always\n", "", "a provision needs the key `in-force`"),
        new("EE1013", "    when: { mobilisation: yes }", "    when: ⟦mobilisation⟧", "here should be a condition, which is a map with one key, or `always` or `never`, not a single value"),
        new("EE1013", "cites: report/term", "cites: ⟦{ report: term }⟧", "here should be a single value, not a map"),
        new("EE1013", "because: The statute is the primary text.", "because: { ⟦[ a ]⟧: b, en: The statute. }", "a key should be a name, not a list or a map"),
        new("EE1014", "    ask: How long?", "    ask:", "there is nothing here", "write a value, or remove the key"),
        new("EE1014", "{ all: [ { age: 27 }, { upper-age: included } ] } ]", "{ all: [ { age: 27 }, { upper-age: included } ] }, { none: ⟦[ ]⟧ } ]", "there is nothing here", "write a value, or remove the key"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦Parents⟧, type: number", "`Parents` cannot be a name", "a name has small letters, digits and `-`, begins with a letter or digit, and has at most 200 characters"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦pаrents⟧, type: number", "`pаrents` cannot be a name", "`а` is a Cyrillic letter, U+0430, and not the Latin `a` that it looks like"),
        new("EE1015", "constraint: mobilised-citizens", "constraint: ⟦mobilised citizens⟧", "`mobilised citizens` cannot be a name", "a name has letters, digits, `-`, `.` and `_`, begins with a letter or digit, and has at most 200 characters"),
        new("EE1015", "constraint: mobilised-citizens", "constraint: ⟦any⟧", "`any` cannot be a name, since it combines conditions", "choose another name"),
        new("EE1016", "on: 2012-03-06", "on: ⟦2012-02-30⟧", "`2012-02-30` is not a day of the calendar", "days are written YYYY-MM-DD, such as 2015-01-31"),
        new("EE1016", "until: 2030-01-01", "until: ⟦2030-13-01⟧", "`2030-13-01` is not a day of the calendar", "days are written YYYY-MM-DD, such as 2015-01-31"),
        new("EE1016", "{ after: 2018-12-31, by: 2019-05-23 }", "{ after: 2018-12-31, by: ⟦23 May⟧ }", "`23 May` is not a day of the calendar", "days are written YYYY-MM-DD, such as 2015-01-31"),
        new("EE1017", "maximum: 30", "maximum: ⟦thirty⟧", "`thirty` is not a whole number", "numbers are whole, from -1000000000000 to 1000000000000, without separators"),
        new("EE1017", "at-least: { count: 1,", "at-least: { count: ⟦one⟧,", "`one` is not a whole number", "numbers are whole, from -1000000000000 to 1000000000000, without separators"),
        new("EE1018", "supports-nobody: yes", "supports-nobody: ⟦maybe⟧", "`maybe` is neither `yes` nor `no`"),
        new("EE1019", "leap-day: march-1", "leap-day: ⟦march-2⟧", "`march-2` cannot stand here", "did you mean `march-1`?"),
        new("EE1019", "    type: choice", "    type: ⟦text⟧", "`text` cannot stand here", "it may be `yes-no`, `choice`, `number`, `date`, `several`"),
        new("EE1020", "because: The statute is the primary text.", "because: { en: The statute., ⟦russian⟧: Закон. }", "`russian` is not a code of a language", "use a code of two or three small letters, such as en, ru or kk"),
        new("EE1020", "because: The statute is the primary text.", "because: ⟦{ ru: Закон. }⟧", "the text has no version in `en`, the language of the rulebook"),
        new("EE1021", "in-force: { from: law-in-force, until: 2030-01-01 }", "in-force: { from: law-in-force, until: 2030-01-01, ⟦through⟧: 2030-01-01 }", "a period in force has both `until` and `through`, but can have only one of them"),
        new("EE1021", "when: { mobilisation: yes }", "when: { mobilisation: yes, ⟦citizen⟧: yes }", "a condition has one key, but this one has `mobilisation` and `citizen`", "to require both, write `all:` with a list, one `- ` for each"),
        new("EE1022", "source: report\n", "sauce: report\n", "this file is neither a rulebook, a source, a translation nor rules", "it should begin with `rulebook:`, `source:` or `translation:`, or have sections such as `facts:` and `provisions:`"),
        new("EE1022", "rulebook: xy\n", "", "this file is neither a rulebook, a source, a translation nor rules", "it should begin with `rulebook:`, `source:` or `translation:`, or have sections such as `facts:` and `provisions:`"),
        new("EE1025", "The Daily", "The⟦\u0007⟧Daily", "there is a control character", "remove it; it may have come from a word processor"),
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_planted_mistake_gives_one_diagnostic(Planted mistake) => mistake.ShouldBeTheOnlyMistake();
}
