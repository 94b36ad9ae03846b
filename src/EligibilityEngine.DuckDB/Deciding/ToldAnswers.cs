using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Functions;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What one question comes to for the persons of a block: what lanes settle, with its grounds, and what was decided otherwise. What is told alike is one object. For one thread at a time.</summary>
internal sealed class ToldAnswers
{
    private readonly Question _question;
    private readonly ImmutableArray<Provision> _giving;
    private readonly Dictionary<long, ToldAnswer> _settled = [];
    private readonly Dictionary<PersonAnswer, ToldAnswer> _decided = new(ReferenceEqualityComparer.Instance);
    private readonly List<ToldAnswer> _all = [];
    private readonly NativeTexts _texts = new();
    private readonly ToldAnswer?[] _rows = new ToldAnswer?[Block.Most];
    private readonly ulong[] _open = new ulong[Block.Most / 64];

    public ToldAnswers(Question question, Rulebook rulebook, bool withGrounds)
    {
        _question = question;
        _giving = withGrounds ? [.. rulebook.ProvisionsOf(question).Where(p => p.Answer is not null)] : [];
    }

    public Question Question => _question;

    /// <summary>All that was told so far.</summary>
    public IReadOnlyList<ToldAnswer> All => _all;

    /// <summary>By row; null where the row is mistaken.</summary>
    public ReadOnlySpan<ToldAnswer?> Rows => _rows;

    /// <summary>Of which rows lanes leave the answer open, 64 at a time.</summary>
    public ReadOnlySpan<ulong> Open => _open;

    /// <summary>Tells the answer of every person for whom there is one; whoever has none or several is open.</summary>
    public void Tell(LaneResults results)
    {
        Array.Clear(_rows);
        Array.Clear(_open);
        var outputs = results.Program.Answers[_question.Index]!;
        for (var word = 0; word < (results.Count + 63) / 64; word++)
        {
            var told = _question.IsAmount ? TellAmounts(outputs, results, word) : TellChoices(outputs, results, word);
            _open[word] |= ~told & WordMask.Of(results.Count, word);
            for (var i = 0; i < _giving.Length; i++)
            {
                Ground(i, results, word);
            }
        }
    }

    /// <summary>What was decided of a row otherwise than by lanes; null where it is mistaken.</summary>
    public void Take(int row, PersonAnswer? answer)
    {
        if (answer is null)
        {
            _rows[row] = null;
            return;
        }

        if (!_decided.TryGetValue(answer, out var told))
        {
            _decided[answer] = told = Made(new ToldAnswer(answer, null, 0, _texts));
        }

        _rows[row] = told;
    }

    private ulong TellChoices(LaneAnswers outputs, LaneResults results, int word)
    {
        var told = 0UL;
        for (var choice = 0; choice < outputs.Choices.Length; choice++)
        {
            told = Tell(choice, results.Word(outputs.Choices[choice], word), word, told);
        }

        return told;
    }

    private ulong TellAmounts(LaneAnswers outputs, LaneResults results, int word)
    {
        var told = Tell(Answer.None(_question).Code, results.Word(outputs.MayBeNone, word), word, 0);
        for (var i = 0; i < outputs.Amounts.Length; i++)
        {
            var (certain, possible) = (results.Word(outputs.Standing[i].Certain, word), results.Word(outputs.Standing[i].Possible, word));
            told = outputs.Computed[i] is { } computed
                ? TellComputed(results.Numbers(computed.Low, word * 64L), certain, possible, word, told)
                : Tell(outputs.Amounts[i], possible, word, told);
            _open[word] |= outputs.Amounts[i] == Answer.UntoldCode ? possible : possible & ~certain;
        }

        return told;
    }

    /// <summary>An amount that is computed for each person, where it is known.</summary>
    private ulong TellComputed(ReadOnlySpan<long> amounts, ulong certain, ulong possible, int word, ulong told)
    {
        _open[word] |= told & possible;
        for (var left = certain; left != 0; left &= left - 1)
        {
            var row = BitOperations.TrailingZeroCount(left);
            _rows[(word * 64) + row] = Settled(amounts[row]);
        }

        return told | possible;
    }

    private ulong Tell(long code, ulong bits, int word, ulong told)
    {
        if (bits == 0)
        {
            return told;
        }

        _open[word] |= told & bits;
        var answer = Settled(code);
        var rows = _rows.AsSpan(word * 64);
        for (var left = bits; left != 0; left &= left - 1)
        {
            rows[BitOperations.TrailingZeroCount(left)] = answer;
        }

        return told | bits;
    }

    private ToldAnswer Settled(long code)
    {
        if (!_settled.TryGetValue(code, out var known))
        {
            var answer = !_question.IsAmount ? Answer.OfChoice(_question, (int)code) : code == long.MinValue ? Answer.None(_question) : Answer.OfAmount(_question, code);
            _settled[code] = known = Made(new ToldAnswer(PersonAnswer.Of(answer), code, _giving.Length, _texts));
        }

        return known;
    }

    private ToldAnswer Made(ToldAnswer told)
    {
        _all.Add(told);
        return told;
    }

    private void Ground(int position, LaneResults results, int word)
    {
        var provision = _giving[position];
        for (var bits = results.Word(results.Program.Provisions[provision.Index]!.Certain, word); bits != 0; bits &= bits - 1)
        {
            ref var told = ref _rows[(word * 64) + BitOperations.TrailingZeroCount(bits)];
            if (told is not null && (_question.IsAmount || provision.Answer!.Code == told.Code))
            {
                told = told.On(position, provision.Id, _all);
            }
        }
    }
}
