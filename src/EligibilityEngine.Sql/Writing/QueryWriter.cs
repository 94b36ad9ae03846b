using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>Writes a query: stages of columns, each of which sees those before it, and what they come to.</summary>
internal sealed class QueryWriter
{
    private readonly SqlOptions _options;
    private readonly Dialect _dialect;
    private readonly AskedLaw _law;
    private readonly Stages _stages;
    private readonly Inputs _inputs;
    private readonly GraphWriter _graph;
    private readonly Phases _phases;

    private QueryWriter(AskedLaw law, Dialect dialect, SqlOptions options)
    {
        (_law, _dialect, _options) = (law, dialect, options);
        _stages = new Stages(Reserved(law, dialect, options));
        _inputs = new Inputs(law.Rulebook, options, dialect, _stages);
        var names = NamesOfQuantities(law);
        _graph = new GraphWriter(law.Graph, _inputs, _stages, dialect, new Calendar(dialect, law.Rulebook.LeapDay, _stages), q => names.GetValueOrDefault(q));
        _phases = new Phases(law.Rulebook.QuestionOrder);
    }

    public static SqlQuery Write(Rulebook rulebook, Dialect dialect, SqlOptions options) => new QueryWriter(AskedLaw.Of(rulebook, options), dialect, options).Write();

    private static Names Reserved(AskedLaw law, Dialect dialect, SqlOptions options)
    {
        var names = new Names(dialect);
        foreach (var name in options.Key.Append(options.Table).Append("asked").Append("p").Append("in_error").Append("refused"))
        {
            names.Reserve(name);
        }

        foreach (var question in law.Questions)
        {
            foreach (var column in ResultWriter.ColumnsOf(question, options.IsExact))
            {
                names.Reserve(column);
            }
        }

        return names;
    }

    /// <summary>What is derived bears the name of its fact.</summary>
    private static Dictionary<Quantity, string> NamesOfQuantities(AskedLaw law)
    {
        var names = new Dictionary<Quantity, string>();
        foreach (var fact in law.Rulebook.DerivedFacts)
        {
            if (law.Bits.Facts[fact] is NumberFactTerm { Number: var number } && number.ToQuantity() is not (StoredQuantity or ConstantQuantity) and var quantity)
            {
                names.TryAdd(quantity, fact.Id);
                if (quantity is ChosenQuantity { WhenClear: not (StoredQuantity or ConstantQuantity) and var derived })
                {
                    names.TryAdd(derived, $"{fact.Id}_derived");
                }
            }
        }

        return names;
    }

    private SqlQuery Write()
    {
        NameAll();
        _graph.Share(_law.Outputs);
        _graph.WriteAll(_law.Outputs);
        foreach (var output in _law.Outputs)
        {
            _graph.Formulate(output);
        }

        var isInError = IsInError();
        var results = new ResultWriter(_dialect, _stages.Names, _graph, _options.IsExact);
        var told = _law.Results.SelectMany(r => results.Columns(r, isInError)).ToList();

        var text = new StringBuilder(new Heading(_law, _options, _inputs).Text);
        text.Append(_options.View is { } view ? $"CREATE VIEW {view} AS\n" : "");
        var last = new Body(_inputs, _stages, _dialect, _phases, _options.Key).WriteTo(text);
        text.Append("SELECT\n    ").AppendJoin(",\n    ", [.. _options.Key.Select(_stages.Names.InQuery), .. isInError.Text == "FALSE" ? ["FALSE AS in_error"] : new[] { "in_error" }, .. told]).Append('\n');
        text.Append("FROM ").Append(last).Append(";\n");
        return new SqlQuery(text.ToString(), [.. _inputs.Columns], [.. _inputs.Parameters.Select(p => p.Name)]);
    }

    private void NameAll()
    {
        var needed = _law.Needed;
        var definitions = new HashSet<Definition>();
        foreach (var condition in needed.SelectMany(q => _law.Rulebook.ProvisionsOf(q)).Select(p => p.When).OfType<Condition>().Concat(_law.Rulebook.Constraints.Select(c => c.Holds)))
        {
            _ = ConditionLeaves.Of(condition, definitions).Count();
        }

        foreach (var definition in definitions.OrderBy(d => d.Index))
        {
            if (_law.Bits.Find(definition) is { } truth)
            {
                Name(truth, definition.Id, "", Phases.Conditions, $"{definition.Id}: {definition.Title.In(null)}");
            }
        }

        foreach (var question in needed)
        {
            foreach (var provision in _law.Rulebook.BasesFirst[question.Index])
            {
                var comment = $"{provision.Id}: {provision.Title.In(null)}";
                Name(_law.Bits.Holds(provision), provision.Id, "_holds", _phases.Holds(question), comment);
                Name(_law.Bits.Applies(provision), provision.Id, "_applies", _phases.Applies(question), comment);
                Name(_law.Bits.Stands(provision), provision.Id, "_stands", _phases.Stands(question), comment);
            }
        }

        foreach (var result in _law.Results)
        {
            var answers = _phases.Answers(result.Question);
            foreach (var (answer, certain, possible) in result.Answers)
            {
                _graph.Name(possible, result.Question.Id, $"_may_be_{Names.Plain(answer.Id)}", answers, null);
                _graph.Name(certain, result.Question.Id, $"_is_{Names.Plain(answer.Id)}", answers, null);
            }

            _graph.Name(result.IsSettled, result.Question.Id, "_is_settled", _phases.Results, null);
            _graph.Name(result.IsConflict, result.Question.Id, "_is_in_conflict", _phases.Results, null);
        }

        foreach (var constraint in _law.Rulebook.Constraints)
        {
            _graph.Name(_law.Bits.Breaks(constraint), constraint.Id, "_broken", _phases.Constraints, $"{constraint.Id}: {constraint.Says.In(null)}");
        }
    }

    private void Name(TruthBits truth, string name, string ending, int phase, string comment)
    {
        var isKnown = truth.Certain == truth.Possible;
        _graph.Name(truth.Certain, name, isKnown ? ending : $"{ending}_certain", phase, comment);
        _graph.Name(truth.Possible, name, isKnown ? ending : $"{ending}_possible", phase, comment);
    }

    private Reference IsInError()
    {
        var (formula, place) = _graph.Formulate(_law.IsInError);
        var parts = new[] { _inputs.Refused() is { } refused ? SqlFormula.Of(refused.Text) : null, _law.IsInError == Bit.False ? null : formula }.OfType<SqlFormula>().ToList();
        return parts.Count == 0 ? new Reference("FALSE", default) : _stages.AddAs("in_error", place.After(_phases.Results), SqlFormula.Of(false, parts));
    }
}
