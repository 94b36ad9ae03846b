using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Tests.Languages;

/// <summary>Texts beside numbers, in the forms that a language has for them.</summary>
public class PluralTests
{
    private static readonly long[] Counts = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 19, 20, 21, 22, 71, 100, 101, 111, 1000, 1_000_000];

    private const string Forms = "{ en: { one: 'must serve {value} month', other: 'must serve {value} months' }, ru: { one: 'служит {value} месяц', few: 'служит {value} месяца', many: 'служит {value} месяцев' } }";

    public static TheoryData<Planted> Mistakes =>
    [
        new("EE2064", "unit: months", "unit: ⟦{ one: month }⟧", "the text has no form `other`, which `en` needs", "in `en` a text beside a number has the forms `one`, `other`; or write one text for all numbers"),
        new("EE2064", "unit: months", "unit: { en: months, ru: ⟦{ one: месяц, other: месяца }⟧ }", "the text has no form `few`, `many`, which `ru` needs", "in `ru` a text beside a number has the forms `one`, `few`, `many`; or write one text for all numbers"),
        new("EE2064", "unit: months", "unit: { one: month, ⟦few⟧: months, other: months }", "`en` has no form `few` beside whole numbers", "its forms are `one`, `other`"),
        new("EE2065", "title: Term of service", "title: ⟦{ one: Term, other: Terms }⟧", "plural forms cannot stand here, where no number does", "a `unit` can have them, and what a number or an amount `says`"),
        new("EE2065", "ask: When born?", "ask: When born?, says: ⟦{ one: A, other: B }⟧", "plural forms cannot stand here, where no number does", "a `unit` can have them, and what a number or an amount `says`"),
        new("EE1011", "unit: months", "unit: { one: month, ⟦othr⟧: months }", "`othr` is not a key of a text in plural forms", "did you mean `other`?"),
        new("EE1014", "unit: months", "unit: { one: month, other: }", "there is nothing here", "write a value, or remove the key"),
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_planted_mistake_gives_one_diagnostic(Planted mistake) => mistake.ShouldBeTheOnlyMistake();

    /// <summary>As ICU tells them, for whole numbers.</summary>
    [Theory]
    [InlineData("ru", "many one few few few many many many many many many many many many one few one many one many many many")]
    [InlineData("uk", "many one few few few many many many many many many many many many one few one many one many many many")]
    [InlineData("be", "many one few few few many many many many many many many many many one few one many one many many many")]
    [InlineData("pl", "many one few few few many many many many many many many many many many few many many many many many many")]
    [InlineData("en", "other one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("cs", "other one few few few other other other other other other other other other other other other other other other other other")]
    [InlineData("sk", "other one few few few other other other other other other other other other other other other other other other other other")]
    [InlineData("hr", "other one few few few other other other other other other other other other one few one other one other other other")]
    [InlineData("ar", "zero one two few few few few few few many many many many many many many many other other many other other")]
    [InlineData("lt", "other one few few few few few few other other other other other other one few one other one other other other")]
    [InlineData("lv", "zero one other other other other other other zero zero zero zero zero zero one other one zero one zero zero zero")]
    [InlineData("sl", "other one two few few other other other other other other other other other other other other other one other other other")]
    [InlineData("dsb", "other one two few few other other other other other other other other other other other other other one other other other")]
    [InlineData("mt", "few one two few few few few few few many many many many other other other other other other many other other")]
    [InlineData("ga", "other one two few few few few many many other other other other other other other other other other other other other")]
    [InlineData("cy", "zero one two few other other many other other other other other other other other other other other other other other other")]
    [InlineData("br", "other one two few few other other other other other other other other other one two other other one other other many")]
    [InlineData("gv", "few one two other other other other other other one two other other few one two one few one one few few")]
    [InlineData("kw", "zero one two few other other other other other other other other other other many two other other many other two other")]
    [InlineData("gd", "other one two few few few few few few one two few few other other other other other other other other other")]
    [InlineData("he", "other one two other other other other other other other other other other other other other other other other other other other")]
    [InlineData("fr", "one one other other other other other other other other other other other other other other other other other other other many")]
    [InlineData("es", "other one other other other other other other other other other other other other other other other other other other other many")]
    [InlineData("pt", "one one other other other other other other other other other other other other other other other other other other other many")]
    [InlineData("it", "other one other other other other other other other other other other other other other other other other other other other many")]
    [InlineData("tr", "other one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("uz", "other one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("de", "other one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("tl", "one one one one other one other one one one one one other one one one one one one one one one")]
    [InlineData("mk", "other one other other other other other other other other other other other other one other one other one other other other")]
    [InlineData("is", "other one other other other other other other other other other other other other one other one other one other other other")]
    [InlineData("shi", "one one few few few few few few few other other other other other other other other other other other other other")]
    [InlineData("ro", "few one few few few few few few few few few few few other other other other other few few other other")]
    [InlineData("ksh", "zero one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("lag", "zero one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("tzm", "one one other other other other other other other one one one one one one one one other other other other other")]
    [InlineData("si", "one one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("am", "one one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("ak", "one one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("hy", "one one other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("iu", "other one two other other other other other other other other other other other other other other other other other other other")]
    [InlineData("ja", "other other other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("vi", "other other other other other other other other other other other other other other other other other other other other other other")]
    [InlineData("kk", "other one other other other other other other other other other other other other other other other other other other other other")]
    public void Languages_tell_numbers_apart_in_their_own_ways(string language, string forms) =>
        string.Join(' ', Counts.Select(n => Plurals.Of(language, n).ToString().ToLowerInvariant())).Should().Be(forms);

    [Fact]
    public void A_language_tells_apart_no_other_forms_than_it_has_and_needs_none_that_it_does_not_have()
    {
        foreach (var language in new[] { "en", "ru", "kk", "ar", "fr", "br", "ja", "tlh" })
        {
            Plurals.AllOf(language).Should().Contain(Enumerable.Range(0, 2000).Select(n => Plurals.Of(language, n)).Distinct()).And.Contain(Plurals.Of(language));
            Plurals.Of(language, -3).Should().Be(Plurals.Of(language, 3));
        }
    }

    [Theory]
    [InlineData(1, "en", "must serve 1 month")]
    [InlineData(2, "en", "must serve 2 months")]
    [InlineData(1, "ru", "служит 1 месяц")]
    [InlineData(3, "ru", "служит 3 месяца")]
    [InlineData(11, "ru", "служит 11 месяцев")]
    [InlineData(21, "ru", "служит 21 месяц")]
    [InlineData(2, "kk", "must serve 2 months")]
    public void An_amount_is_told_in_the_form_that_stands_beside_it(int amount, string language, string told)
    {
        var term = Load("unit: months", "unit: months\n    says: " + Forms).FindQuestion("service-term")!;
        Answer.OfAmount(term, amount).Say(language).Should().Be(told);
    }

    [Theory]
    [InlineData(1, "en", "has Children 1 child")]
    [InlineData(2, "en", "has Children 2 children")]
    [InlineData(5, "ru", "детей")]
    [InlineData(1, "ru", "ребёнок")]
    public void A_unit_has_the_form_that_stands_beside_the_number(int count, string language, string told)
    {
        var children = Load("unit: children", "unit: { en: { one: child, other: children }, ru: { one: ребёнок, few: ребёнка, many: детей } }").FindFact("children")!;
        children.Say(FactValue.Of(count), language).ToLowerInvariant().Should().EndWith(told.ToLowerInvariant()).And.Contain($"{count} ");
    }

    [Fact]
    public void A_unit_with_a_place_for_the_number_says_where_it_stands()
    {
        var fine = Load("unit: months", "unit: { one: '{value} (one) month', other: '{value} (many) months' }").FindQuestion("service-term")!;
        Answer.OfAmount(fine, 1).Say().Should().EndWith(": 1 (one) month");
        Answer.OfAmount(fine, 12).Say().Should().EndWith(": 12 (many) months");
    }

    [Fact]
    public void What_is_not_one_number_has_the_form_other_or_the_one_of_many()
    {
        var text = Load("unit: months", "unit: months\n    says: " + Forms).FindQuestion("service-term")!.Says!;
        text.In("en").Should().Be("must serve {value} months");
        text.In("ru").Should().Be("служит {value} месяцев");
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_told_whole_in_the_other_with_its_days_and_numbers()
    {
        var law = Load("ask: When born?", "ask: When born?, says: 'was born on {value}'");
        law.FindFact("born")!.Say(FactValue.Of(new DateOnly(2003, 11, 5).DayNumber), "ru").Should().Be("was born on 5 November 2003");
    }

    [Fact]
    public void Plural_forms_survive_the_canonical_form()
    {
        var law = Load("unit: months", "unit: months\n    says: " + Forms);
        var again = Rulebook.Load(law.ToCanonicalFiles()).Value;
        again.Hash.Should().Be(law.Hash);
        Answer.OfAmount(again.FindQuestion("service-term")!, 3).Say("ru").Should().Be("служит 3 месяца");
    }

    private static Rulebook Load(string old, string text) => SmallLaw.Load(SmallLaw.With(old, text)).Value;
}
