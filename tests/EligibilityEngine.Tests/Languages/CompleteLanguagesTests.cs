using EligibilityEngine.Diagnostics;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Languages;

/// <summary>EE3030: what is missing in a language that is declared complete.</summary>
public class CompleteLanguagesTests
{
    private const string Rulebook = "rulebook: xy\ntitle: T\nversion: 1\njurisdiction: J\nlanguage: en\n";
    private const string Source = "source: act\ntitle: Act\npublisher: P\npublished: 2012-02-16\nstatements: { a: { at: article 1, says: A }, b: { at: article 2, says: B } }\n";

    private const string Rules = """
        facts:
          - { fact: citizen, title: Citizenship, type: yes-no, ask: Citizen?, when-true: is one, when-false: is none, changes: never, note: A note. }
        questions:
          - { question: duty, title: Duty, ask: Liable?, answers: [ { answer: none, says: is free }, { answer: liable, says: is liable } ] }
        provisions:
          - { provision: p, title: Citizens are liable, question: duty, answer: liable, in-force: always, cites: [ act/a, act/b ], when: { citizen: yes } }
        """;

    private const string Translation = """
        translation: ru
        rulebook: { title: Т, jurisdiction: Ю }
        facts: { citizen: { title: Г, ask: Г?, when-true: г, when-false: н } }
        questions: { duty: { title: О, ask: О?, answers: { none: с, liable: о } } }
        provisions: { p: { title: Граждане } }
        sources: { act: { title: Акт } }
        """;

    [Fact]
    public void What_is_complete_is_warned_of_in_nothing_though_notes_places_and_statements_are_missing() =>
        Check("languages: { complete: [ en, ru ] }\n", Translation).Should().BeEmpty();

    [Fact]
    public void A_language_that_is_not_declared_may_lack_everything() => Check("", "translation: kk\n").Should().BeEmpty();

    [Fact]
    public void One_warning_tells_of_all_texts_of_a_section_of_a_file()
    {
        var warning = Check("languages: { complete: ru }\n", Translation.Replace(" when-true: г, when-false: н", "", StringComparison.Ordinal)).Single();
        warning.Should().BeEquivalentTo(new { Code = "EE3030", Severity = Severity.Warning, Message = "2 texts of `facts` in this file are missing in `ru`, in which the rulebook is declared complete", Hint = "`citizen` (when-true, when-false)" });
        warning.Place!.Path.Should().Be("rules.yaml");
    }

    [Theory]
    [InlineData(" title: О,", "a text of `questions`", "`duty` (title)")]
    [InlineData(", liable: о", "a text of `questions`", "`duty` (liable)")]
    [InlineData("jurisdiction: Ю", "a text of `rulebook`", "`rulebook` (jurisdiction)")]
    [InlineData("p: { title: Граждане }", "a text of `provisions`", "`p` (title)")]
    [InlineData("title: Г,", "a text of `facts`", "`citizen` (title)")]
    [InlineData("act: { title: Акт }", "a text of `sources`", "`act` (title)")]
    public void Each_text_that_an_answer_or_a_reason_needs_is_missed(string text, string missed, string hint)
    {
        var emptied = Translation.Replace(text, "", StringComparison.Ordinal).Split('\n').Where(l => !l.EndsWith("{  }", StringComparison.Ordinal));
        var warning = Check("languages: { complete: [ ru ] }\n", string.Join('\n', emptied)).Single();
        warning.Message.Should().Be($"{missed} in this file is missing in `ru`, in which the rulebook is declared complete");
        warning.Hint.Should().Be(hint);
    }

    [Theory]
    [InlineData("matter: bribes, ", "`bribes` (what, why)")]
    [InlineData("", "`not-modelled` (what, why)")]
    public void What_is_left_out_is_missed_too(string name, string hint)
    {
        var warning = Check($"languages: {{ complete: ru }}\nnot-modelled: [ {{ {name}what: Bribes, why: They are practice., decides: nothing }} ]\n", Translation).Single();
        warning.Message.Should().Be("2 texts of `not-modelled` in this file are missing in `ru`, in which the rulebook is declared complete");
        warning.Hint.Should().Be(hint);
    }

    [Fact]
    public void Statements_are_declared_apart()
    {
        var warning = Check("languages: { complete: ru, statements: ru }\n", Translation).Single();
        warning.Message.Should().Be("2 texts of `sources` in this file are missing in `ru`, in which all statements are declared complete");
        warning.Hint.Should().Be("`act` (a, b)");
        Check("languages: { complete: ru, statements: ru }\n", Translation.Replace("title: Акт", "title: Акт, statements: { a: А, b: { says: Б } }", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void The_declaration_survives_the_canonical_form_and_is_checked_for_codes()
    {
        var law = SmallLaw.Load(SmallLaw.With("leap-day: march-1", "leap-day: march-1\nlanguages: { complete: [ ru, kk ], statements: kk }")).Value;
        var again = EligibilityEngine.Rulebook.Load(law.ToCanonicalFiles()).Value;
        again.CompleteLanguages.Should().Equal("kk", "ru");
        again.StatementLanguages.Should().Equal("kk");
        again.Hash.Should().Be(law.Hash).And.NotBe(SmallLaw.Rulebook.Hash);
        new Planted("EE1020", "leap-day: march-1", "leap-day: march-1\nlanguages: { complete: [ ru, ⟦kazakh⟧ ] }", "`kazakh` is not a code of a language", "use a code of two or three small letters, such as en, ru or kk").ShouldBeTheOnlyMistake();
        new Planted("EE1011", "leap-day: march-1", "leap-day: march-1\nlanguages: { ⟦compleet⟧: [ ru ] }", "`compleet` is not a key of a declaration of languages", "did you mean `complete`?").ShouldBeTheOnlyMistake();
    }

    private static ImmutableArray<Diagnostic> Check(string declared, string translation) =>
        SmallLaw.Load([("rulebook.yaml", Rulebook + declared), ("act.yaml", Source), ("rules.yaml", Rules), ("languages/x.yaml", translation)]).Value.Check();
}
