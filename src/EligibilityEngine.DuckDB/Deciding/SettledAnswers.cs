using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>Tells the answers that lanes settle, with their grounds. What is told alike is one object. For one thread at a time.</summary>
internal sealed class SettledAnswers
{
    private readonly Question _question;

    /// <summary>Whether some amounts are computed for each person, so that few are told alike.</summary>
    private readonly bool _hasComputed;
    private readonly ImmutableArray<Provision> _giving;
    private readonly Dictionary<long, PersonAnswer> _answers = [];
    private readonly Dictionary<(PersonAnswer Answer, int Provision), PersonAnswer> _grounded = new(new SameAnswer());
    private readonly long[] _codes = new long[Cells.Block.Most];

    public SettledAnswers(Question question, Rulebook rulebook, bool withGrounds)
    {
        _question = question;
        _hasComputed = rulebook.AnswersOf(question).Any(a => a.Computed is not null);
        _giving = withGrounds ? [.. rulebook.ProvisionsOf(question).Where(p => p.Answer is not null)] : [];
    }

    private sealed class SameAnswer : IEqualityComparer<(PersonAnswer Answer, int Provision)>
    {
        public bool Equals((PersonAnswer Answer, int Provision) x, (PersonAnswer Answer, int Provision) y) => ReferenceEquals(x.Answer, y.Answer) && x.Provision == y.Provision;

        public int GetHashCode((PersonAnswer Answer, int Provision) obj) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Answer), obj.Provision);
    }

    /// <summary>Tells the answer of every person for whom there is one; whoever has none or several is noted as open.</summary>
    public void Tell(LaneResults results, PersonAnswer?[] into, bool[] isOpen)
    {
        var outputs = results.Program.Answers[_question.Index]!;
        for (var word = 0; word < (results.Count + 63) / 64; word++)
        {
            if (_question.IsAmount)
            {
                TellAmounts(outputs, results, word, into, isOpen);
            }
            else
            {
                TellChoices(outputs, results, word, into, isOpen);
            }

            foreach (var provision in _giving)
            {
                Ground(provision, results, word, into);
            }
        }
    }

    private void TellChoices(LaneAnswers outputs, LaneResults results, int word, PersonAnswer?[] into, bool[] isOpen)
    {
        for (var choice = 0; choice < outputs.Choices.Length; choice++)
        {
            Tell(choice, results.Word(outputs.Choices[choice], word), word, into, isOpen);
        }
    }

    private void TellAmounts(LaneAnswers outputs, LaneResults results, int word, PersonAnswer?[] into, bool[] isOpen)
    {
        Tell(Answer.None(_question).Code, results.Word(outputs.MayBeNone, word), word, into, isOpen);
        for (var i = 0; i < outputs.Amounts.Length; i++)
        {
            var (certain, possible) = (results.Word(outputs.Standing[i].Certain, word), results.Word(outputs.Standing[i].Possible, word));
            Tell(outputs.Amounts[i], possible, word, into, isOpen, outputs.Computed[i] is { } computed ? results.Numbers(computed.Number, 0) : []);
            Open(outputs.Amounts[i] == Answer.UntoldCode ? possible : possible & ~certain, word, isOpen);
        }
    }

    /// <param name="code">The answer.</param>
    /// <param name="bits">Whose it is.</param>
    /// <param name="word">Of which persons.</param>
    /// <param name="into">Where answers are told.</param>
    /// <param name="isOpen">Who is left open.</param>
    /// <param name="computed">The amounts of all persons, where it is computed for each; otherwise empty.</param>
    private void Tell(long code, ulong bits, int word, PersonAnswer?[] into, bool[] isOpen, ReadOnlySpan<long> computed = default)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            var row = (word * 64) + BitOperations.TrailingZeroCount(bits);
            isOpen[row] |= into[row] is not null;
            (into[row], _codes[row]) = (computed.IsEmpty ? Of(code) : PersonAnswer.Of(Answer.OfAmount(_question, computed[row])), code);
        }
    }

    private static void Open(ulong bits, int word, bool[] isOpen)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            isOpen[(word * 64) + BitOperations.TrailingZeroCount(bits)] = true;
        }
    }

    private PersonAnswer Of(long code) => _answers.TryGetValue(code, out var known) ? known
        : _answers[code] = PersonAnswer.Of(!_question.IsAmount ? Answer.OfChoice(_question, (int)code) : code == long.MinValue ? Answer.None(_question) : Answer.OfAmount(_question, code));

    private void Ground(Provision provision, LaneResults results, int word, PersonAnswer?[] into)
    {
        for (var bits = results.Word(results.Program.Provisions[provision.Index]!.Certain, word); bits != 0; bits &= bits - 1)
        {
            var row = (word * 64) + BitOperations.TrailingZeroCount(bits);
            if (into[row] is { } answer && (_question.IsAmount || provision.Answer!.Code == _codes[row]))
            {
                into[row] = _hasComputed ? answer.On(provision.Id)
                    : _grounded.TryGetValue((answer, provision.Index), out var grounded) ? grounded
                    : _grounded[(answer, provision.Index)] = answer.On(provision.Id);
            }
        }
    }
}
