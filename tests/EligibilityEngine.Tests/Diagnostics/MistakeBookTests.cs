using System.Reflection;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Vocabulary;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>Every mistake is told in every language that has a book.</summary>
public class MistakeBookTests
{
    private const string Book = "mistakes/";
    private const string Name = "a-name";

    public static IEnumerable<object[]> Makers =>
        from maker in MistakeMakers.All from language in PhraseBook.Languages where language != PhraseBook.FirstLanguage select new object[] { maker.ToString()!, language };

    [Theory]
    [MemberData(nameof(Makers))]
    public void A_mistake_is_told_in_another_language_with_the_same_names(string maker, string language)
    {
        var english = MistakeMakers.Make(MistakeMakers.All.Single(m => m.ToString() == maker), Name);
        var told = english.In(language);

        (told.Code, told.Severity, told.Place, told.Related.Length).Should().Be((english.Code, english.Severity, english.Place, english.Related.Length));
        told.Message.Should().NotBe(english.Message).And.NotContain("{");
        Names(told.Message).Should().BeEquivalentTo(Names(english.Message));
        (told.Hint is null).Should().Be(english.Hint is null);
        told.Hint.Should().Match(h => h == null || h != english.Hint || !HasWords(h));
        told.Related.Zip(english.Related).Where(r => r.First.Message == r.Second.Message).Should().BeEmpty();
        told.In(null).ToString().Should().Be(english.ToString());
    }

    /// <summary>Whether a hint says more than names.</summary>
    private static bool HasWords(string hint) => hint.Replace(Name, "", StringComparison.Ordinal).Any(char.IsLetter);

    [Fact]
    public void Whatever_the_language_a_look_alike_is_named() =>
        Mistake.UnknownFactOfCase(null, "аge", "age").In("ru").Hint.Should().Be("может быть, `age`? `а` — кириллическая буква, U+0430, а не похожая на неё латинская `a`");

    [Fact]
    public void A_mistake_on_a_day_is_told_in_its_language_to_the_end() =>
        Mistake.UnknownValue(null, "mle", "sex", false, ["male"]).OfCase().OnDay(new DateOnly(2024, 5, 1)).In("kk").ToString()
            .Should().Be("қате EE5003: 2024-05-01 күні: `sex` фактісінің `mle` деген мәні жоқ");

    [Fact]
    public void What_no_book_speaks_is_told_in_English() => Mistake.Tab(new Text.SourceText("", "").Place(0, 0)).In("tlh").Message.Should().Be("there is a tab character");

    [Fact]
    public void Every_phrase_of_the_book_is_said_somewhere()
    {
        var source = string.Concat(Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).SelectMany(File.ReadAllText).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        string[] built = ["GREEKLETTER", "CYRILLICLETTER", "ARMENIANLETTER"];
        Keys().Select(k => k[Book.Length..].ToUpperInvariant()).Except(built)
            .Where(k => !source.Contains(k.EndsWith("HINT", StringComparison.Ordinal) ? k[..^"HINT".Length] : k, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Every_kind_of_map_has_a_name_in_the_book()
    {
        const BindingFlags fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        var shapes = new[] { typeof(Forms), typeof(ShapeChecker) }.SelectMany(t => t.GetFields(fields)).Select(f => f.GetValue(null)).OfType<Shape>().ToList();
        shapes.Should().HaveCountGreaterThan(20);
        shapes.Where(s => Mistake.Term(s.Name).In("ru") == s.Name).Select(s => s.Name).Should().BeEmpty();
    }

    private static IEnumerable<string> Keys() => PhraseBook.In(null).Keys.Where(k => k.StartsWith(Book, StringComparison.Ordinal));

    /// <summary>What a message quotes that somebody else wrote.</summary>
    private static IEnumerable<string> Names(string message) => message.Split('`').Where(p => p == Name);
}
