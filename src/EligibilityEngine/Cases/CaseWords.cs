using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cases;

/// <summary>Reads facts from words, <c>name=value</c> each, which diagnostics show as one line called <c>facts</c>.</summary>
internal sealed class CaseWords
{
    private readonly SourceText _line;
    private readonly DiagnosticBag _bag = new();
    private readonly Dictionary<string, GivenFact> _given = new(StringComparer.Ordinal);

    private CaseWords(IReadOnlyList<string> words)
    {
        _line = new SourceText("facts", string.Join(' ', words));
        var start = 0;
        foreach (var word in words)
        {
            Read(word, start);
            start += word.Length + 1;
        }
    }

    public static Result<Case> Read(IReadOnlyList<string> words, Case basis)
    {
        var read = new CaseWords(words);
        return new Result<Case>(basis.With(read._given.Values), read._bag.Sorted());
    }

    private void Read(string word, int start)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);

        // `fitness!=fit` says the same as `fitness=!fit`.
        var isNot = equals > 0 && word[equals - 1] == PartText.Not;
        var name = isNot ? equals - 1 : equals;
        if (name <= 0 || equals == word.Length - 1)
        {
            _bag.Add(Mistake.NotAWord(_line.Place(start, word.Length), word));
            return;
        }

        var fact = new GivenFact(word[..name])
        {
            Otherwise = (isNot ? $"{PartText.Not}" : "") + word[(equals + 1)..],
            Place = _line.Place(start, name),
            ValuePlace = _line.Place(start + equals + 1, word.Length - equals - 1),
        };
        if (!_given.TryAdd(fact.Name, fact))
        {
            _bag.Add(Mistake.GivenTwice(fact.Place, fact.Name, _given[fact.Name].Place!));
        }
    }
}
