using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Compiling;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.Code;

/// <summary>
/// A rulebook compiled to straight code over columns: the same as <see cref="Evaluation.Evaluator"/>, for many lanes at a time. A lane is one
/// possibility: a person, a day of a life, a completion of what is unknown. Immutable; safe to use from many threads.
/// </summary>
internal sealed class LaneProgram
{
    private LaneProgram(Rulebook rulebook, LaneOptions options)
    {
        Rulebook = rulebook;
        Options = options;
        Questions = options.Questions.IsDefault ? rulebook.Questions : options.Questions;
        var graph = new BitGraph();
        var bits = new RulebookBits(rulebook, options, graph);
        var emitter = new Emitter(graph);
        Answers = new LaneAnswers?[rulebook.Questions.Length];
        Provisions = new LaneTruth?[rulebook.Provisions.Length];
        foreach (var question in Questions)
        {
            Answers[question.Index] = LaneAnswers.Of(bits.Answers[question.Index], emitter);
            foreach (var provision in options.WithProvisions ? rulebook.ProvisionsOf(question) : [])
            {
                var stands = bits.Stands(provision);
                Provisions[provision.Index] = new LaneTruth(emitter.Output(stands.Certain), emitter.Output(stands.Possible));
            }
        }

        IsInError = options.WithErrors ? emitter.Output(bits.IsInError) : null;
        var registers = Registers.Of(emitter.Code);
        (Code, BitRegisters, QuantityRegisters) = (registers.Code, registers.Bits, registers.Quantities);
        (Streams, Planes, Numbers, Operations) = ([.. emitter.Streams], emitter.Planes, emitter.Numbers, [.. emitter.Operations]);
    }

    public Rulebook Rulebook { get; }

    public LaneOptions Options { get; }

    /// <summary>The questions that it answers.</summary>
    public ImmutableArray<Question> Questions { get; }

    public ImmutableArray<Instruction> Code { get; }

    /// <summary>The columns that the code reads, each in the form that it reads; instructions number them.</summary>
    public ImmutableArray<LaneStream> Streams { get; }

    /// <summary>What <see cref="Op.Apply"/> applies, by number.</summary>
    public ImmutableArray<LaneOperation> Operations { get; }

    /// <summary>How many planes of results the code writes.</summary>
    public int Planes { get; }

    /// <summary>How many numbers it writes for each lane.</summary>
    public int Numbers { get; }

    public int BitRegisters { get; }

    public int QuantityRegisters { get; }

    /// <summary>Where the answers are left, by <see cref="Question.Index"/>; null for a question that was not asked.</summary>
    public LaneAnswers?[] Answers { get; }

    /// <summary>Where it is left whether provisions stand, by <see cref="Provision.Index"/>; null where that was not asked.</summary>
    public LaneTruth?[] Provisions { get; }

    /// <summary>Where it is left whether a lane contradicts itself; null where that was not asked.</summary>
    public LaneOutput? IsInError { get; }

    public static LaneProgram Compile(Rulebook rulebook, LaneOptions? options = null) => new(rulebook, options ?? new LaneOptions());
}
