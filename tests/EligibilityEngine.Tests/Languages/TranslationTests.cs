using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Schemas;
using EligibilityEngine.Syntax;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Languages;

/// <summary>Files that give the texts of another language.</summary>
public class TranslationTests
{
    private const string Citizen = "title: Гражданство, ask: Гражданин ли это лицо?";

    public static TheoryData<Planted> Mistakes =>
    [
        new("EE2060", "      citizen: { title: Г".TrimStart(), "⟦citizn⟧: { title: Г", "the rulebook has no fact named `citizn`", "did you mean `citizen`?"),
        new("EE2060", "events: { law-in-force: {", "events: { ⟦law-in-farce⟧: {", "the rulebook has no event named `law-in-farce`", "did you mean `law-in-force`?"),
        new("EE2060", "definitions: { supports-many: {", "definitions: { ⟦upper-age⟧: {", "the rulebook has no definition named `upper-age`", "that name belongs under `readings`"),
        new("EE2060", "{ male: { says: мужчина }", "{ ⟦mael⟧: { says: мужчина }", "`sex` has no value named `mael`", "did you mean `male`?"),
        new("EE2060", "answers: { liable: { says: п", "answers: { ⟦drafted⟧: { says: п", "`conscription` has no answer named `drafted`"),
        new("EE2060", "statements: { liable: { at: статья", "statements: { ⟦labile⟧: { at: статья", "`act` has no statement named `labile`", "did you mean `liable`?"),
        new("EE2061", "ask: Is the person a citizen?", "ask: { en: Is the person a citizen?, ru: Гражданин? }", "`ask` of `citizen` is given twice in `ru`", "keep one of the two"),
        new("EE2062", Citizen, Citizen + ", ⟦note⟧: Примечание", "`citizen` has no `note` that `ru` could translate", "write it in the language of the rulebook too, or remove it here"),
        new("EE2062", "ask: Сколько родителей?", "⟦values⟧: { one: { says: один } }", "`parents` has no `values` that `ru` could translate", "write it in the language of the rulebook too, or remove it here"),
        new("EE2063", "translation: ru", "translation: ⟦en⟧", "`en` is the language of the rulebook itself", "write its texts where the items are declared"),
        new("EE1020", "translation: ru", "translation: ⟦russian⟧", "`russian` is not a code of a language", "use a code of two or three small letters, such as en, ru or kk"),
        new("EE1011", "held-by: пресса", "⟦heldby⟧: пресса", "`heldby` is not a key of the texts of an alternative", "did you mean `held-by`?"),
        new("EE1011", "constraints: { mobilised-citizens: { says", "⟦constraint⟧: { mobilised-citizens: { says", "`constraint` is not a key of a translation", "did you mean `constraints`?"),
        new("EE1013", Citizen, "title: ⟦{ ru: Гражданство }⟧", "here should be a text in one language, not a map"),
        new("EE1014", Citizen, "title: , ask: Гражданин?", "there is nothing here", "write a value, or remove the key"),
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_planted_mistake_gives_one_diagnostic(Planted mistake) => mistake.ShouldBeTheOnlyMistake();

    [Fact]
    public void An_item_has_the_texts_of_the_files_as_if_they_had_been_written_with_it()
    {
        var law = SmallLaw.Rulebook;
        law.Languages.Should().Equal("en", "ru");
        law.Title.In("ru").Should().Be("Воинская обязанность в Икслэнде");
        law.Jurisdiction.In("ru").Should().Be("Xyland");
        law.FindFact("citizen")!.WhenFalse!.In("ru").Should().Be("не является гражданином");
        law.FindFact("sex")!.Values.Select(v => v.Says.In("ru")).Should().Equal("мужчина", "женщина");
        law.FindFact("upper-age")!.Values[0].HeldBy!.In("ru").Should().Be("пресса");
        law.FindQuestion("conscription")!.Answers.Select(a => a.Says.In("ru")).Should().Equal("is not liable", "подлежит призыву", "is deferred");
        law.FindProvision("xy-31")!.Title.In("ru").Should().Be("Мужчины с 18 до 27 лет подлежат призыву");
        law.Sources[0].Statements.Single(s => s.Id == "liable").At.In("ru").Should().Be("статья 31");
        law.Translations.Single().By.Single().ToString().Should().Be("a machine");
    }

    [Fact]
    public void What_is_left_out_has_texts_of_its_own_by_its_name()
    {
        const string Nameless = "{ what: Categories of fitness,";
        static string Translated(string name) => $"rulebook: {{ not-modelled: {{ {name}: {{ what: Категории годности, why: Приказ не найден. }} }},";
        IEnumerable<(string, string)> Named(string name) => SmallLaw.With(Nameless, "{ matter: fitness, what: Categories of fitness,")
            .Select(f => (f.Path, f.Path == "languages/ru.yaml" ? f.Text.Replace("rulebook: {", Translated(name), StringComparison.Ordinal) : f.Text));
        SmallLaw.Load(Named("fitness")).Value.NotModelled.Single().What.In("ru").Should().Be("Категории годности");
        SmallLaw.Load(Named("fitnes")).Diagnostics.Should().ContainSingle(d => d.Code == "EE2060").Which.Hint.Should().Be("did you mean `fitness`?");
    }

    [Fact]
    public void A_text_that_is_made_of_a_name_may_be_given_in_another_language_alone()
    {
        var citizen = SmallLaw.Rulebook.FindFact("citizen")!;
        citizen.Title.ToString().Should().Be("Citizen");
        citizen.Title.In("ru").Should().Be("Гражданство");
    }

    [Fact]
    public void Where_the_texts_stand_makes_no_difference_to_the_law_and_what_they_say_does()
    {
        var inline = SmallLaw.Files.Where(f => !f.Path.StartsWith("languages", StringComparison.Ordinal))
            .Select(f => (f.Path, f.Text.Replace("title: The law begins", "title: { en: The law begins, ru: Закон вступает в силу }", StringComparison.Ordinal)));
        var split = SmallLaw.Files.Select(f => f.Path == "languages/ru.yaml" ? (f.Path, "translation: ru\nevents: { law-in-force: { title: Закон вступает в силу } }\n") : f);
        var other = SmallLaw.With("Закон вступает в силу", "Закон введён в действие");

        var canonical = SmallLaw.Load(split).Value.ToCanonicalFiles().ToDictionary(f => f.Path, Text);
        var written = SmallLaw.Load(inline).Value.ToCanonicalFiles().ToDictionary(f => f.Path, Text);
        canonical.Where(f => !written.ContainsKey(f.Key)).Select(f => f.Value).Should().Equal("translation: \"ru\"\n");
        written.Should().OnlyContain(f => canonical[f.Key] == f.Value);
        SmallLaw.Load(other).Value.Hash.Should().NotBe(SmallLaw.Rulebook.Hash);
        Rulebook.Load(SmallLaw.Rulebook.ToCanonicalFiles()).Value.Hash.Should().Be(SmallLaw.Rulebook.Hash);
    }

    [Fact]
    public void A_language_may_have_several_files_and_a_text_one_of_them_only()
    {
        var more = SmallLaw.Files.Add(("languages/more.yaml", "translation: ru\nfacts: { student: { ask: Учится?, when-true: учится } }\n"));
        SmallLaw.Load(more).Value.FindFact("student")!.WhenTrue!.In("ru").Should().Be("учится");

        var twice = SmallLaw.Load(more.Add(("languages/zz.yaml", "translation: ru\nfacts: { student: { ask: Учится ли? } }\n"))).Diagnostics.Single();
        twice.Code.Should().Be("EE2061");
        twice.Place!.Path.Should().Be("languages/zz.yaml");
        twice.Related.Single().Place.Path.Should().Be("languages/more.yaml");
    }

    [Fact]
    public void The_schema_takes_what_the_engine_takes_and_offers_the_names_of_the_rulebook()
    {
        var text = SmallLaw.Files.Single(f => f.Path == "languages/ru.yaml").Text;
        var (open, named) = (new SchemaOf(RulebookSchemas.Translation()), new SchemaOf(RulebookSchemas.Translation(SmallLaw.Rulebook)));
        open.MistakesOfYaml(text).Should().BeEmpty();
        named.MistakesOfYaml(text).Should().BeEmpty();
        open.MistakesOfYaml("translation: ru\nprovisions: { xy-32: { title: О }, xy-33: { titel: О } }").Should().NotBeEmpty();
        named.MistakesOfYaml("translation: ru\nprovisions: { xy-32: { title: О } }").Should().NotBeEmpty();
        open.MistakesOfYaml("translation: ru\nprovisions: { xy-32: { title: О } }").Should().BeEmpty();
    }

    private static string Text(RulebookFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
