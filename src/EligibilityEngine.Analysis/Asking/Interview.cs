using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>
/// An interview about questions of a rulebook: it asks, screen by screen, for what still makes a difference, and ends when all questions are settled or nothing worth asking is left.
/// Immutable: each reply gives a new interview, so that any front end can keep, show and go back to any of them.
/// </summary>
public sealed class Interview
{
    private readonly AnalysisLimits? _limits;

    /// <summary>Replies to later screens, from before going back.</summary>
    private readonly ImmutableArray<GivenFact> _later;
    private InterviewTurn? _turn;
    private Situation? _assumed;

    private Interview(Decision decision, ImmutableArray<Question> questions, Interview? previous, ImmutableArray<GivenFact> later, AnalysisLimits? limits)
    {
        (Decision, Questions, Previous, _later, _limits) = (decision, questions, previous, later, limits);
        NotKnown = [.. decision.Case.Facts.Select(g => (Given: g, Fact: decision.Rulebook.FindFact(g.Name)!)).Where(g => CaseBinder.IsNotKnown(g.Fact, g.Given) && !decision.Verdict.Situation[g.Fact].IsKnown).Select(g => g.Fact)];
    }

    /// <summary>The questions, in the order in which they are asked about.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The question that is asked about now; at the end, the first.</summary>
    public Question Question => Turn(default).Question;

    /// <summary>The case with all replies so far; what nobody knows is said to be unknown.</summary>
    public Case Case => Decision.Case;

    /// <summary>The decision of the case with all replies so far.</summary>
    public Decision Decision { get; }

    /// <summary>What is said not to be known, or no more exactly than it was said, in the order in which that was said.</summary>
    public ImmutableArray<Fact> NotKnown { get; }

    /// <summary>The interview before the last reply, or null at the beginning.</summary>
    public Interview? Previous { get; }

    /// <summary>The answers to <see cref="Question"/> still possible: exactly; or, where that would take too long, what three-valued logic leaves.</summary>
    public ImmutableArray<Answer> Possible => Decision[Question.Id].Possible;

    /// <summary>Whether exactly the answers of <see cref="Possible"/> are possible.</summary>
    public bool IsExact => Decision[Question.Id].IsExact;

    /// <summary>Whether all questions are settled, whatever else is found out: each has one answer, or amounts in conflict.</summary>
    public bool IsSettled => Questions.All(IsSettledAbout);

    /// <summary>What to ask next; null when the interview is at its end.</summary>
    public InterviewScreen? Screen => Turn(default).Screen;

    /// <summary>How far it has come.</summary>
    public InterviewProgress Progress => new(Screens, Turn(default).Ranked.Length, Questions.Count(q => !IsSettledAbout(q)));

    /// <summary>What still matters and would be taken to be as it ordinarily is; none where the case assumes that already.</summary>
    public ImmutableArray<Fact> Ordinary => Case.AssumesOrdinary ? [] : [.. Turn(default).Ranked.Select(r => r.Fact).Where(f => OrdinaryOf(f).IsKnown)];

    /// <summary>What a fact would be taken to be, with all else that would be assumed; unknown for nothing.</summary>
    internal FactValue OrdinaryOf(Fact fact) => Assumed.OriginOf(fact) == FactOrigin.Assumed ? Assumed[fact] : FactValue.Unknown;

    private Situation Assumed => _assumed ??= Situation.Of(new CaseBinder(Decision.Rulebook, new DiagnosticBag()).Bind(Case.AssumingOrdinary())!, new DiagnosticBag());

    private int Screens => Previous is null ? 0 : Previous.Screens + 1;

    /// <summary>Begins an interview about one question.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">What is known already.</param>
    /// <param name="question">The name of a question.</param>
    /// <param name="limits">How much is looked into for each question; null for what is usual.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview, or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public static Result<Interview> Begin(Rulebook rulebook, Case @case, string question, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
        Begin(rulebook, @case, [question], limits, cancellation);

    /// <summary>Begins an interview about several questions.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">What is known already.</param>
    /// <param name="questions">The names of questions, in the order in which they are to be asked about; at least one.</param>
    /// <param name="limits">How much is looked into for each question; null for what is usual.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview, or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question, or none is named.</exception>
    public static Result<Interview> Begin(Rulebook rulebook, Case @case, IEnumerable<string> questions, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(questions);
        ImmutableArray<Question> asked = [.. questions.Distinct().Select(q => rulebook.FindQuestion(q) ?? throw new ArgumentException($"the rulebook has no question named `{q}`", nameof(questions)))];
        if (asked.IsEmpty)
        {
            throw new ArgumentException("an interview is about one question at least", nameof(questions));
        }

        var decided = rulebook.Decide(@case, limits: limits, cancellation: cancellation);
        var begun = decided.ValueOrNull is { } decision ? new Interview(decision, asked, null, [], limits) : null;
        begun?.Turn(cancellation);
        return new Result<Interview>(begun, decided.Diagnostics);
    }

    /// <summary>
    /// Takes a reply as a person types it. To a list: <c>none</c>, or the numbers of what is so, such as <c>1 3</c>; <c>4?</c> is not known, <c>5=2</c> says how many. To a form: a value
    /// for each fact, parted by commas; a line each will do too, and the rest is asked again. What is known in part is said so (<c>1996</c>, <c>20-24</c>), and asked again only where more
    /// of it matters. <c>unknown</c> says that nobody knows any of it, or no more of it. <c>name=value</c> says any fact or reading besides.
    /// </summary>
    /// <param name="reply">The reply.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview that goes on from there, or what is wrong: what is not understood, what cannot be, a contradiction with what was said before.</returns>
    /// <exception cref="InvalidOperationException">The interview is at its end, and the reply does not name its facts.</exception>
    public Result<Interview> Answer(string reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var read = new ScreenReader(Decision.Rulebook, Case, Turn(cancellation).Screen).Read(reply);
        return read.ValueOrNull is { } said ? Answer([.. said], cancellation) : new Result<Interview>(null, read.Diagnostics);
    }

    /// <summary>Takes a reply as data: facts and readings with their values as in a case file, <c>unknown</c> for what nobody knows. What it does not name stays open.</summary>
    /// <param name="reply">Names and values.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview that goes on from there, or what is wrong.</returns>
    public Result<Interview> Answer(IEnumerable<KeyValuePair<string, string>> reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Answer([.. reply.Select(r => new GivenFact(r.Key) { Otherwise = r.Value })], cancellation);
    }

    /// <summary>Takes that the person knows nothing of <see cref="Screen"/>: it is not asked for again. The case says so too.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Interview DoesNotKnow(CancellationToken cancellation = default)
    {
        var screen = Turn(cancellation).Screen ?? throw new InvalidOperationException("there is nothing left to ask");
        return Answer(ScreenReader.NothingKnown(Decision.Rulebook, Case, screen), cancellation).Value;
    }

    /// <summary>Takes what is not said to be as it ordinarily is; see <see cref="Ordinary"/>. What was assumed is told by the decision.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The same interview so far, from which it goes on; or a contradiction of what is ordinary with what was said.</returns>
    public Result<Interview> AssumingOrdinary(CancellationToken cancellation = default) => Next(Case.AssumingOrdinary(), [], Previous, cancellation);

    /// <summary>The interview before the last reply; null at the beginning. What was replied since is remembered: once the screen is answered anew, those replies are taken as they were
    /// that can still be so.</summary>
    public Interview? Back() => Previous is not { } previous ? null
        : new Interview(previous.Decision, Questions, previous.Previous, [.. Since(previous), .. _later], _limits) { _turn = previous._turn };

    /// <summary>Why <see cref="Screen"/> is asked: the provisions that hang on it with their citations, and what replies would leave.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Document Why(ReportOptions? options = null) =>
        InterviewText.Why(Screen ?? throw new InvalidOperationException("there is nothing left to ask"), Decision.Rulebook, Case, options?.Language);

    /// <summary>The screen to put to the person, with the replies that it takes.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Document Ask(ReportOptions? options = null) =>
        InterviewText.Ask(Screen ?? throw new InvalidOperationException("there is nothing left to ask"), Decision.Rulebook, Case, options?.Language);

    private Result<Interview> Answer(ImmutableArray<GivenFact> said, CancellationToken cancellation) =>
        Next(Case.With(said.Select(Dated)), [.. said.Select(s => s.Name)], this, cancellation);

    /// <summary>The interview about another case, with those later replies that are not said anew and can still be so.</summary>
    private Result<Interview> Next(Case @case, ImmutableArray<string> said, Interview? previous, CancellationToken cancellation)
    {
        var decided = Decide(@case, cancellation);
        if (decided.ValueOrNull is not { } decision)
        {
            return new Result<Interview>(null, decided.Diagnostics);
        }

        foreach (var later in _later.Where(l => !said.Contains(l.Name)))
        {
            decision = Decide(decision.Case.With(later), cancellation).ValueOrNull ?? decision;
        }

        var next = new Interview(decision, Questions, previous, [], _limits);
        next.Turn(cancellation);
        return new Result<Interview>(next, decided.Diagnostics);
    }

    private Result<Decision> Decide(Case @case, CancellationToken cancellation) => Decision.Rulebook.Decide(@case, limits: _limits, cancellation: cancellation);

    private bool IsSettledAbout(Question question) => Decision[question.Id].Status != DecisionStatus.Undetermined;

    private InterviewTurn Turn(CancellationToken cancellation)
    {
        if (_turn is null)
        {
            Interlocked.CompareExchange(ref _turn, InterviewTurn.Of(Decision, Questions, NotKnown.Concat(NotKnown.Select(f => f.Never).OfType<Fact>()).ToHashSet(), cancellation), null);
        }

        return _turn;
    }

    /// <summary>What was replied since an earlier interview.</summary>
    private IEnumerable<GivenFact> Since(Interview earlier) => Case.Facts.Where(f => !earlier.Case.Facts.Contains(f));

    /// <summary>A history that is silent on the day is kept, and speaks of that day now.</summary>
    private GivenFact Dated(GivenFact said) =>
        said is { IsNotKnown: false, Otherwise: { } value }
        && Case.Facts.FirstOrDefault(f => f.Name == said.Name) is { History.IsEmpty: false } history
        && history is not { History: [{ From: null, Through: null }] }
        && !Decision.Verdict.Situation[Decision.Rulebook.FindFact(said.Name)!].IsKnown
            ? history with { History = history.History.Add(new GivenPeriod(value, Case.On, Case.On)) }
            : said;
}
