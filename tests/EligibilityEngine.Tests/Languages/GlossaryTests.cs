using EligibilityEngine.Analysis.Checking;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Languages;

/// <summary>EE3031 and EE3032: one term for one notion.</summary>
public class GlossaryTests
{
    [Fact]
    public void A_forbidden_term_is_told_where_it_stands_with_the_one_that_belongs_there()
    {
        var warning = Check("title: Мужчины с 18 до 27 лет ⟦Подлежат призыву⟧", "glossary: [ { term: обязан служить, for: liable, not: [ подлежат призыву ] } ]").Single();
        (warning.Code, warning.Severity, warning.Message, warning.Hint).Should().Be(("EE3031", Severity.Warning, "the glossary forbids `Подлежат призыву`", "for \"liable\" it has `обязан служить`"));
        (warning.Place!.Path, Pointed(warning)).Should().Be(("languages/ru.yaml", "Подлежат призыву"));
    }

    [Theory]
    [InlineData("призыв", false)]
    [InlineData("призыву", true)]
    [InlineData("'призыв*'", true)]
    [InlineData("'призв*'", false)]
    [InlineData("подлежат", true)]
    [InlineData("ПОДЛЕЖАТ ПРИЗЫВУ", true)]
    [InlineData("'подлеж* приз*'", true)]
    [InlineData("'подлеж* к призыву'", false)]
    [InlineData("лежат призыву", false)]
    [InlineData("[ к призыву, лет подлежат ]", true)]
    public void Words_are_compared_whole_without_regard_to_capitals_and_a_star_stands_for_any_ending(string forbidden, bool isFound) =>
        Check("title: Мужчины с 18 до 27 лет подлежат призыву", $"glossary: [ {{ term: иное, not: {forbidden} }} ]").Any().Should().Be(isFound);

    [Fact]
    public void A_glossary_is_that_of_its_own_language_alone()
    {
        Check("title: liable мужчины", "glossary: [ { term: bound, not: men } ]").Should().BeEmpty();
        var own = Check("title: liable men", "", ("terms.yaml", "glossary: [ { term: bound, not: [ 'liab*' ] } ]"));
        own.Select(d => d.Code).Distinct().Should().Equal("EE3031");
        own.Should().OnlyContain(d => d.Place!.Path != "languages/ru.yaml" && d.Hint == "it has `bound`");
    }

    [Fact]
    public void A_forbidden_word_that_is_part_of_a_longer_term_is_that_term()
    {
        const string Terms = "glossary: [ { term: подлежат призыву, for: liable }, { term: вызов, for: summons, not: призыву } ]";
        Check("title: Мужчины подлежат призыву", Terms).Should().BeEmpty();
        Check("title: Мужчины подлежат призыву и рады призыву", Terms).Should().ContainSingle();
    }

    [Fact]
    public void The_names_of_documents_keep_their_words() =>
        Check("title: Мужчины", "glossary: [ { term: иное, not: [ закон ] } ]").Where(d => d.Place!.Source.Text[d.Place.Start..].StartsWith("Закон о", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Plural_forms_are_searched_too()
    {
        var law = SmallLaw.With("unit: months", "unit: { en: months, ru: { one: месячишко, few: месяца, many: месяцев } }").Add(("g.yaml", "translation: ru\nglossary: [ { term: месяц, not: [ 'месячиш*' ] } ]"));
        Terms(law).Single().Message.Should().Be("the glossary forbids `месячишко`");
    }

    [Fact]
    public void A_second_term_for_a_notion_is_told()
    {
        var warning = Check("title: Мужчины", "glossary: [ { term: призыв, for: call-up }, { term: вызов, for: Call-up } ]").Single();
        (warning.Code, warning.Message, Pointed(warning)).Should().Be(("EE3032", "the glossary has a second term for \"Call-up\", `вызов`", "вызов"));
        warning.Related.Single().Place.Source.Text[warning.Related.Single().Place.Start..].Should().StartWith("призыв");
    }

    [Fact]
    public void The_glossary_survives_the_canonical_form()
    {
        var files = SmallLaw.With("translated-by: a machine", "translated-by: a machine\nglossary: [ { term: призыв, for: call-up, not: [ 'рекрут*', набор ] } ]").Add(("terms.yaml", "glossary: [ { term: call-up } ]"));
        var law = SmallLaw.Load(files).Value;
        var again = Rulebook.Load(law.ToCanonicalFiles()).Value;
        again.Hash.Should().Be(law.Hash).And.NotBe(SmallLaw.Rulebook.Hash);
        again.Glossary.Select(t => (t.Language, t.Term, t.For, string.Join('|', t.Not))).Should().Equal(("en", "call-up", null, ""), ("ru", "призыв", "call-up", "рекрут*|набор"));
    }

    [Fact]
    public void A_misshapen_glossary_is_refused() =>
        new Planted("EE1012", "translated-by: a machine", "glossary: [ { for: call-up } ]", "a term needs the key `term`").ShouldBeTheOnlyMistake();

    [Fact]
    public void Words_are_cut_where_no_letter_stands() =>
        Words.Of("Военно-учётная «специальность», 27-й год; men's 'word' - end").Select(w => w.Word).Should().Equal("военно-учётная", "специальность", "27-й", "год", "men's", "word", "end");

    private static ImmutableArray<Diagnostic> Check(string title, string glossary, params (string Path, string Text)[] more) =>
        Terms(SmallLaw.With("title: Мужчины с 18 до 27 лет подлежат призыву } }", $"{MarkedText.Strip(title)} }} }}\n{glossary}").AddRange(more));

    private static ImmutableArray<Diagnostic> Terms(IEnumerable<(string Path, string Text)> files) =>
        [.. SmallLaw.Load(files.Select(f => (f.Path, f.Text
            .Replace("says: Мужчины с 18 до 27 лет подлежат призыву.", "says: Мужчины.", StringComparison.Ordinal)
            .Replace("{ title: Призыв, answers: { liable: { says: подлежит призыву } } }", "{ title: Вопрос }", StringComparison.Ordinal)))).Value.Check().Where(d => d.Code is "EE3031" or "EE3032")];

    private static string Pointed(Diagnostic warning) => warning.Place!.Source.Text.Substring(warning.Place.Start, warning.Place.Length);
}
