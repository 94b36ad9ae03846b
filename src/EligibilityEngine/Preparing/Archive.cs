using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace EligibilityEngine.Preparing;

/// <summary>
/// Numbers, texts and things that are written one after the other, or read again in the same order: one description of a thing serves both. What is written is given; where there is nothing to
/// write, the same call reads.
/// </summary>
internal sealed class Archive
{
    private readonly ArrayBufferWriter<byte>? _written;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _things = [];
    private readonly Dictionary<string, int> _numbersOfTexts = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Queue<Action> _later = [];
    private int _at;

    /// <summary>One to write into.</summary>
    public Archive() => _written = new ArrayBufferWriter<byte>();

    /// <summary>One to read.</summary>
    public Archive(ReadOnlyMemory<byte> content) => _content = content;

    /// <summary>What was written.</summary>
    public byte[] Content => _written!.WrittenSpan.ToArray();

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => _at == _content.Length;

    /// <summary>A whole number.</summary>
    public long Number(long number)
    {
        if (_written is null)
        {
            return Signed(Read());
        }

        Write((ulong)((number << 1) ^ (number >> 63)));
        return number;
    }

    /// <summary>A whole number that is small.</summary>
    public int Whole(int number) => (int)Number(number);

    /// <summary>A whole number, or none.</summary>
    public long? Perhaps(long? number) => Flag(number is not null) ? Number(number ?? 0) : null;

    /// <summary>Yes or no.</summary>
    public bool Flag(bool flag) => Whole(flag ? 1 : 0) != 0;

    /// <summary>A day.</summary>
    public DateOnly Day(DateOnly day) => DateOnly.FromDayNumber(Whole(day.DayNumber));

    /// <summary>A day, or none.</summary>
    public DateOnly? Perhaps(DateOnly? day) => Perhaps(day?.DayNumber) is { } number ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>A text, which is kept once however often it occurs.</summary>
    public string Text(string? text) => PerhapsText(text)!;

    /// <summary>A text, or none.</summary>
    public string? PerhapsText(string? text)
    {
        if (_written is null)
        {
            return ReadText();
        }

        if (text is null)
        {
            Whole(-1);
        }
        else if (_numbersOfTexts.TryGetValue(text, out var number))
        {
            Whole(number);
        }
        else
        {
            Whole(_numbersOfTexts.Count);
            _numbersOfTexts.Add(text, _numbersOfTexts.Count);
            var bytes = Encoding.UTF8.GetBytes(text);
            Whole(bytes.Length);
            _written.Write(bytes);
        }

        return text;
    }

    /// <summary>A thing to which others refer: it is there once.</summary>
    /// <param name="thing">The thing, where it is written.</param>
    /// <param name="made">Goes through it, and makes it of what is read.</param>
    public T Shared<T>(T? thing, Func<T?, T> made)
        where T : class => Perhaps(thing, made)!;

    /// <summary>The same, or nothing.</summary>
    public T? Perhaps<T>(T? thing, Func<T?, T> made)
        where T : class
    {
        if (_written is null)
        {
            return ReadThing(made);
        }

        if (thing is null)
        {
            Whole(-1);
        }
        else if (_numbers.TryGetValue(thing, out var number))
        {
            Whole(number + 1);
        }
        else
        {
            Whole(0);
            made(thing);
            _numbers.Add(thing, _numbers.Count);
        }

        return thing;
    }

    /// <summary>Things in their order.</summary>
    /// <param name="things">The things, where they are written.</param>
    /// <param name="each">Goes through one.</param>
    public ImmutableArray<T> List<T>(ImmutableArray<T>? things, Func<T?, T> each)
        where T : class
    {
        var given = things is { IsDefault: false } all ? all : [];
        var list = new T[Whole(given.Length)];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = each(_written is null ? null : given[i]);
        }

        return list.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(list);
    }

    /// <summary>What refers to things that refer to it, and is therefore said when all that comes before was.</summary>
    public void Later(Action rest) => _later.Enqueue(rest);

    /// <summary>Says what was put off.</summary>
    public void Finish()
    {
        while (_later.TryDequeue(out var rest))
        {
            rest();
        }
    }

    private string? ReadText()
    {
        var number = Whole(0);
        if (number == _texts.Count)
        {
            var length = Whole(0);
            _texts.Add(Encoding.UTF8.GetString(_content.Span.Slice(_at, length)));
            _at += length;
        }

        return number < 0 ? null : _texts[number];
    }

    private T? ReadThing<T>(Func<T?, T> made)
        where T : class
    {
        var number = Whole(0);
        if (number != 0)
        {
            return number < 0 ? null : (T)_things[number - 1];
        }

        var thing = made(null);
        _things.Add(thing);
        return thing;
    }

    private static long Signed(ulong written) => (long)(written >> 1) ^ -(long)(written & 1);

    private ulong Read()
    {
        var content = _content.Span;
        var (number, shift) = (0UL, 0);
        while (true)
        {
            var next = content[_at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }

            shift += 7;
        }
    }

    private void Write(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _written!.Write([(byte)(number | 0x80)]);
        }

        _written!.Write([(byte)number]);
    }
}
