using System.Reflection;
using System.Text.RegularExpressions;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Conventions;
using EligibilityEngine.Wording;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The book and the code have the same phrases with the same holes, in every language that has a book.</summary>
public partial class PhraseBookTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Speaking = [typeof(Phrases).Assembly, typeof(Analysis.PossibleAnswers).Assembly, typeof(EligibilityCommand).Assembly, typeof(LanguageServer.Server).Assembly, typeof(AspNetCore.EligibilityEndpoints).Assembly, typeof(DuckDB.LawOptions).Assembly, typeof(Pages.PageFrame).Assembly, typeof(Plans.CallUp).Assembly];

    private static readonly MethodInfo[] Members = [.. Speaking.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(Declared)).Where(IsPhrase)];

    /// <summary>The keys that the code asks for, with the holes that it fills.</summary>
    private static readonly Dictionary<string, string[]> Asked = Members.SelectMany(Keys).ToDictionary(k => k.Key, k => k.Holes, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Languages => [.. PhraseBook.Languages];

    public static TheoryData<string> Translations => [.. PhraseBook.Languages.Except([PhraseBook.FirstLanguage])];

    [Fact]
    public void There_is_a_book_in_English() => PhraseBook.Languages.Should().Contain("en");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_book_has_every_phrase_that_the_code_asks_for_and_no_other(string language)
    {
        var keys = PhraseBook.In(language).Keys.Where(k => !k.StartsWith("mistakes/", StringComparison.Ordinal)).ToList();
        keys.Except([.. Asked.Keys, "months", "thousands"], StringComparer.OrdinalIgnoreCase).Should().BeEmpty("nothing in the code says these");
        Asked.Keys.Except(PhraseBook.In("en").Keys, StringComparer.OrdinalIgnoreCase).Should().BeEmpty("the code says these");
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_every_phrase_that_English_has(string language)
    {
        var (book, english) = (PhraseBook.In(language), PhraseBook.In("en"));
        book.Keys.Except(english.Keys, StringComparer.OrdinalIgnoreCase).Should().BeEmpty("English does not have these");
        var missing = english.Keys.Where(k => !book.Texts(k).Any()).ToList();
        missing.Should().BeEmpty("they are to be translated in {0}.yaml:\n{1}\n", language, string.Join('\n', missing.Select(k => ToTranslate(k, language))));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void What_is_translated_is_not_left_in_English(string language)
    {
        var (book, english) = (PhraseBook.In(language), PhraseBook.In("en"));
        book.Keys.Where(k => book.Texts(k).Any(t => HasWords(t) && english.Texts(k).Contains(t))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_Latin_letters_only_in_holes_and_in_what_is_typed(string language)
    {
        var book = PhraseBook.In(language);
        book.Keys.SelectMany(k => book.Texts(k).Where(t => LatinWord().IsMatch(Bare(t))).Select(t => $"{k}: {t}")).Should().BeEmpty("`code` may be Latin, words may not");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_phrase_has_the_holes_that_the_code_fills(string language)
    {
        var book = PhraseBook.In(language);
        foreach (var (key, holes) in Asked.Where(a => !IsList(a.Key)))
        {
            // The number itself may be spelt out, or left out.
            book[key].Holes.Should().AllSatisfy(h => h.Append("count").Distinct().Should().BeEquivalentTo(holes.Append("count").Distinct(), "of `{0}` in {1}", key, language));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_phrase_beside_a_number_has_the_plurals_of_its_language_and_any_other_has_one_form(string language)
    {
        var book = PhraseBook.In(language);
        foreach (var (key, holes) in Asked.Where(a => !IsList(a.Key)))
        {
            book[key].Forms.Should().BeEquivalentTo(holes.Contains("count") ? Plurals.Of(language) : [PluralForm.Other], "of `{0}` in {1}", key, language);
        }
    }

    [Fact]
    public void Every_phrase_is_said_somewhere()
    {
        var called = Speaking.SelectMany(a => a.GetTypes()).SelectMany(Uses.MethodsOf).Select(m => (m.Module, m.MetadataToken)).ToHashSet();
        Members.Where(m => !called.Contains((m.Module, m.MetadataToken))).Select(m => m.Name).Should().BeEmpty();
    }

    [Theory]
    [InlineData("en", 1, PluralForm.One)]
    [InlineData("en", 0, PluralForm.Other)]
    [InlineData("en", 21, PluralForm.Other)]
    [InlineData("ru", 1, PluralForm.One)]
    [InlineData("ru", 3, PluralForm.Few)]
    [InlineData("ru", 5, PluralForm.Many)]
    [InlineData("ru", 11, PluralForm.Many)]
    [InlineData("ru", 21, PluralForm.One)]
    [InlineData("ru", 112, PluralForm.Many)]
    [InlineData("kk", 1, PluralForm.One)]
    [InlineData("kk", 7, PluralForm.Other)]
    public void Languages_tell_numbers_apart_in_their_own_ways(string language, long count, object form) => Plurals.Of(language, count).Should().Be((PluralForm)form);

    [Fact]
    public void What_has_no_book_is_said_in_English() => Phrases.In("tlh").On(new DateOnly(2020, 5, 1)).ToString().Should().Be("1 May 2020");

    [Fact]
    public void Things_are_enumerated_as_the_language_does()
    {
        var say = Phrases.In("en");
        say.And(["a"]).ToString().Should().Be("a");
        say.And(["a", "b"]).ToString().Should().Be("a and b");
        say.And(["a", "b", "c"]).ToString().Should().Be("a, b and c");
        say.Or(["a", "b", "c"]).ToString().Should().Be("a or b or c");
    }

    [Fact]
    public void What_fills_a_hole_keeps_its_style_and_what_it_names()
    {
        var name = new Run("p", TextStyle.Name, new Reference(ReferenceKind.Provision, "p"));
        Phrases.In("en").Failed("it asks for more", [name]).Runs.Should().Equal(
            new Run("failed: ", TextStyle.False), new Run("it asks for more"), new Run("; but "), name, new Run("."));
    }

    /// <summary>A key that a language lacks, as it would be written there, with the English text that is to be translated.</summary>
    private static string ToTranslate(string key, string language)
    {
        var english = PhraseBook.In("en");
        var texts = english.Texts(key).Select(t => $"\"{t.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"").ToList();
        return !english.Has(key) ? $"{english.Spelt(key)}: [{string.Join(", ", texts)}]"
            : texts.Count == 1 ? $"{english.Spelt(key)}: {texts[0]}"
            : $"{english.Spelt(key)}:\n{string.Join('\n', Plurals.Of(language).Select(f => $"  {f.ToString().ToLowerInvariant()}: {texts[^1]}"))}";
    }

    /// <summary>A phrase without its holes, its styles and what is typed.</summary>
    private static string Bare(string text) => NotWords().Replace(text, "");

    private static bool HasWords(string text) => Bare(text).Any(char.IsLetter) && LatinWord().IsMatch(Bare(text));

    [GeneratedRegex(@"\{[^}]*\}|<[^>]*>|`[^`]*`")]
    private static partial Regex NotWords();

    /// <summary>The tool's own name, and the names of standards, are the same in every language.</summary>
    [GeneratedRegex(@"\b(?!(eligibility|YAML|UTF|JSON|SARIF|HTML|SVG|LSP|BOM)\b)[A-Za-z]+")]
    private static partial Regex LatinWord();

    private static bool IsPhrase(MethodInfo method) =>
        method.ReturnType == typeof(Prose)
        && (method.DeclaringType == typeof(Phrases) ? !method.IsStatic : method.IsStatic && method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Phrases) && method.DeclaringType!.Name.EndsWith("Phrases", StringComparison.Ordinal))
        && !method.Name.Contains('<', StringComparison.Ordinal)
        && Uses.CallsOf(method).Any(m => m.DeclaringType == typeof(Phrases) && m.Name is "Say" or "Count" or "Each" or "List")
        && method.Name is not ("Say" or "Count" or "Each" or "List");

    private static IEnumerable<(string Key, string[] Holes)> Keys(MethodInfo method)
    {
        var parameters = method.GetParameters().Where(p => p.ParameterType != typeof(Phrases)).ToList();
        var holes = parameters.Where(p => !p.ParameterType.IsEnum && p.ParameterType != typeof(IEnumerable<Prose>)).Select(p => p.Name!).ToArray();
        return parameters is [{ ParameterType.IsEnum: true } one, ..]
            ? Enum.GetNames(one.ParameterType).Select(v => (method.Name + v, holes))
            : [(method.Name, holes)];
    }

    private static bool IsList(string key) => Members.Any(m => m.Name.Equals(key, StringComparison.OrdinalIgnoreCase) && m.GetParameters().Any(p => p.ParameterType == typeof(IEnumerable<Prose>)));
}
