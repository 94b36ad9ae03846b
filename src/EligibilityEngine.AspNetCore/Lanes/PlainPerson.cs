using System.Buffers.Text;
using System.Text.Json;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>A line of a stream that holds a case of plain values, read without a detour. Used for one line after another.</summary>
internal sealed class PlainPerson(FactNames names, int mostFacts)
{
    private const int DayLength = 10;

    private readonly List<(Fact Fact, FactValue Value)> _facts = [];

    public IReadOnlyList<(Fact Fact, FactValue Value)> Facts => _facts;

    public DateOnly? On { get; private set; }

    public DateOnly? LawOf { get; private set; }

    public DateOnly? KnownBy { get; private set; }

    public bool AssumesOrdinary { get; private set; }

    /// <summary>Where the id of the case stands in the line, with its quotation marks; nothing where it has none.</summary>
    public Range Id { get; private set; }

    public bool HasId { get; private set; }

    /// <summary>Reads a line; false where it is not so plain, or has a mistake: then it has to be read again with care.</summary>
    public bool Read(ReadOnlySpan<byte> line)
    {
        _facts.Clear();
        (On, LawOf, KnownBy, AssumesOrdinary, HasId) = (null, null, null, false, false);
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 4 });
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Members(ref reader) && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool Members(ref Utf8JsonReader reader)
    {
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = Key(ref reader);
            if (key < 0 || (seen & 1 << key) != 0 || !reader.Read() || !Member(key, ref reader))
            {
                return false;
            }

            seen |= 1 << key;
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static int Key(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? -1
        : reader.ValueSpan.SequenceEqual("facts"u8) ? 0
        : reader.ValueSpan.SequenceEqual("case"u8) ? 1
        : reader.ValueSpan.SequenceEqual("on"u8) ? 2
        : reader.ValueSpan.SequenceEqual("law-of"u8) ? 3
        : reader.ValueSpan.SequenceEqual("known-by"u8) ? 4
        : reader.ValueSpan.SequenceEqual("assume"u8) ? 5
        : -1;

    private bool Member(int key, ref Utf8JsonReader reader)
    {
        switch (key)
        {
            case 0:
                return reader.TokenType == JsonTokenType.StartObject && FactsOf(ref reader);
            case 1:
                Id = (int)reader.TokenStartIndex..(int)reader.BytesConsumed;
                HasId = true;
                return reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueSpan.Length is > 0 and <= Limits.NameLength && IsName(reader.ValueSpan);
            case 5:
                AssumesOrdinary = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("ordinary"u8);
                return AssumesOrdinary;
            default:
                if (Day(ref reader) is not { } day)
                {
                    return false;
                }

                (On, LawOf, KnownBy) = (key == 2 ? day : On, key == 3 ? day : LawOf, key == 4 ? day : KnownBy);
                return true;
        }
    }

    /// <summary>Letters, digits and hyphens are an id whatever the rules for ids are.</summary>
    private static bool IsName(ReadOnlySpan<byte> id)
    {
        foreach (var letter in id)
        {
            if (letter is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-'))
            {
                return false;
            }
        }

        return id[0] is >= (byte)'a' and <= (byte)'z' && id[^1] != (byte)'-';
    }

    private bool FactsOf(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped || _facts.Count == mostFacts || names.Find(reader.ValueSpan) is not { } named || !reader.Read() || Value(named, ref reader) is not { } value)
            {
                return false;
            }

            foreach (var (fact, _) in _facts)
            {
                if (fact == named.Fact)
                {
                    return false;
                }
            }

            _facts.Add((named.Fact, value));
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static FactValue? Value(FactNames.NamedFact named, ref Utf8JsonReader reader)
    {
        FactValue? value = named.Fact.Type switch
        {
            FactType.YesNo => reader.TokenType switch
            {
                JsonTokenType.True => FactValue.Of(true),
                JsonTokenType.False => FactValue.Of(false),
                _ => null,
            },
            FactType.Number => reader.TokenType == JsonTokenType.Number && IsPlain(reader.ValueSpan) && reader.TryGetInt64(out var number) ? FactValue.Of(number) : null,
            FactType.Date => Day(ref reader) is { } day ? FactValue.Of(day) : null,
            _ => Choice(named.Values, ref reader),
        };
        return value is { } found && FactValues.IsValue(named.Fact, found.Code) ? value : null;
    }

    /// <summary>A number without a sign, a fraction or zeros before it.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> number) => !number.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static FactValue? Choice(byte[][] values, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (reader.ValueSpan.SequenceEqual(values[i]))
                {
                    return FactValue.Of((long)i);
                }
            }
        }

        return null;
    }

    private static DateOnly? Day(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueSpan is { Length: DayLength } text && text[4] == (byte)'-' && text[7] == (byte)'-'
        && Digits(text[..4]) is { } year and > 0 && Digits(text[5..7]) is { } month and >= 1 and <= 12 && Digits(text[8..]) is { } date && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, date)
            : null;

    private static int? Digits(ReadOnlySpan<byte> text) => text.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? null : Utf8Parser.TryParse(text, out int number, out var read) && read == text.Length ? number : null;
}
