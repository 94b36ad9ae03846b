using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>
/// Decides one person after another as they come in, a line each, and writes a line for each. Nothing is kept of them: what lies in memory is one line, and what was not sent yet. A person of plain
/// values is decided on a lane; any other by the evaluator.
/// </summary>
internal sealed class PersonStream
{
    private const int FlushAt = 64 * 1024;

    private readonly HostedRulebook _served;
    private readonly Rulebook _rulebook;
    private readonly StreamSettings _settings;
    private readonly ApiOptions _options;
    private readonly string? _language;
    private readonly ShortLanes _lanes;
    private readonly PlainPerson _person;
    private readonly Dictionary<ShortProgram, ShortLane> _rented = [];
    private readonly ImmutableArray<Dictionary<ulong, byte[]>> _choices;
    private (DateOnly LawOf, DateOnly? KnownBy, bool AssumesOrdinary, ShortProgram? Program)? _last;
    private long _line;
    private long _determined;
    private long _open;
    private long _mistaken;

    public PersonStream(HostedRulebook served, Rulebook rulebook, StreamSettings settings, ApiOptions options, string? language)
    {
        (_served, _rulebook, _settings, _options, _language) = (served, rulebook, settings, options, language);
        _lanes = ShortLanes.Of(rulebook);
        _person = new PlainPerson(FactNames.Of(rulebook), options.Facts);
        _choices = [.. settings.Questions.Select(_ => new Dictionary<ulong, byte[]>())];
    }

    /// <summary>Decides all who come, until there are no more.</summary>
    public async Task Run(PipeReader input, PipeWriter output, CancellationToken cancellation)
    {
        var isSkipping = false;
        try
        {
            while (true)
            {
                var read = await input.ReadAsync(cancellation).ConfigureAwait(false);
                var buffer = read.Buffer;
                while (TakeLine(ref buffer, read.IsCompleted, out var line))
                {
                    if (isSkipping)
                    {
                        isSkipping = false;
                    }
                    else
                    {
                        Decide(line, output, cancellation);
                    }

                    if (output.UnflushedBytes >= FlushAt)
                    {
                        await output.FlushAsync(cancellation).ConfigureAwait(false);
                    }
                }

                if (buffer.Length > _options.BodyBytes)
                {
                    if (!isSkipping)
                    {
                        _line++;
                        Write(null, Problem.Malformed($"a line has at most {_options.BodyBytes} bytes"), output);
                    }

                    isSkipping = true;
                    buffer = buffer.Slice(buffer.End);
                }

                input.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }

                // What has been decided does not wait for those who are still to come.
                await output.FlushAsync(cancellation).ConfigureAwait(false);
            }

            await output.FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var (program, lane) in _rented)
            {
                program.Return(lane);
            }

            Count();
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        buffer = isLast ? buffer.Slice(buffer.End) : buffer;
        return isLast && line.Length > 0;
    }

    private void Decide(ReadOnlySequence<byte> line, PipeWriter output, CancellationToken cancellation)
    {
        _line++;
        if (line.IsSingleSegment)
        {
            Decide(line.FirstSpan, output, cancellation);
            return;
        }

        var length = (int)line.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        line.CopyTo(rented);
        Decide(rented.AsSpan(0, length), output, cancellation);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    private void Decide(ReadOnlySpan<byte> line, PipeWriter output, CancellationToken cancellation)
    {
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        if (!_person.Read(line) || !OnLane(line, output))
        {
            WithCare(line.ToArray(), output, cancellation);
        }
    }

    /// <summary>Decides the person on a lane; false where that does not tell enough.</summary>
    private bool OnLane(ReadOnlySpan<byte> line, PipeWriter output)
    {
        if ((_person.On ?? _settings.On) is not { } on || Program(on) is not { } program)
        {
            return false;
        }

        if (!_rented.TryGetValue(program, out var lane))
        {
            _rented[program] = lane = program.Rent();
        }

        lane.Begin(on);
        foreach (var (fact, value) in _person.Facts)
        {
            lane.Set(fact, value);
        }

        if (!lane.Run())
        {
            return false;
        }

        var isOpen = false;
        for (var i = 0; i < _settings.Questions.Length; i++)
        {
            if (lane.Only(i) is null)
            {
                isOpen = true;
                if (_settings.IsExact || _settings.Questions[i].IsAmount)
                {
                    return false;
                }
            }
        }

        output.Write("{"u8);
        if (_person.HasId)
        {
            output.Write("\"case\":"u8);
            output.Write(line[_person.Id]);
            output.Write(","u8);
        }

        output.Write("\"answers\":{"u8);
        for (var i = 0; i < _settings.Questions.Length; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            Write(i, lane, output);
        }

        output.Write(isOpen ? "},\"exact\":false}\n"u8 : "}}\n"u8);
        _ = isOpen ? _open++ : _determined++;
        return true;
    }

    private ShortProgram? Program(DateOnly on)
    {
        var (lawOf, knownBy, assumes) = (_person.LawOf ?? _settings.LawOf ?? on, _person.KnownBy ?? _settings.KnownBy, _person.AssumesOrdinary || _settings.AssumesOrdinary);
        if (_last is { } last && last.LawOf == lawOf && last.KnownBy == knownBy && last.AssumesOrdinary == assumes)
        {
            return last.Program;
        }

        var program = _lanes.Program(_settings.Questions, lawOf, knownBy, assumes);
        _last = (lawOf, knownBy, assumes, program);
        return program;
    }

    /// <summary>Writes the answers to the question at a position.</summary>
    private void Write(int position, ShortLane lane, PipeWriter output)
    {
        var question = _settings.Questions[position];
        if (question.IsAmount)
        {
            output.Write(Bytes(question, [lane.Only(position)!]));
            return;
        }

        var bits = lane.Choices(position);
        if (!_choices[position].TryGetValue(bits, out var written))
        {
            _choices[position][bits] = written = Bytes(question, Enumerable.Range(0, question.Answers.Length).Where(i => (bits >> i & 1) != 0).Select(i => Answer.OfChoice(question, i)));
        }

        output.Write(written);
    }

    private static byte[] Bytes(Question question, IEnumerable<Answer> answers) => Encoding.UTF8.GetBytes(
        $"\"{question.Id}\":[{string.Join(',', answers.Select(a => a.Choice is not null || a.IsUntold ? $"\"{a.Id}\"" : a.Amount is { } amount ? Values.OfNumber(amount) : "null"))}]");

    /// <summary>Reads the line with care, and decides by the evaluator, or tells every mistake.</summary>
    private void WithCare(byte[] line, PipeWriter output, CancellationToken cancellation)
    {
        string? id = null;
        try
        {
            using var document = RequestBody.Parse(line);
            var bag = new DiagnosticBag();
            if (JsonCase.Read(document.RootElement, "", bag, _settings.Keys) is not { } @case)
            {
                Write(null, Problem.OfCase(bag.Sorted(), _language, ""), output);
                return;
            }

            id = @case.Id;
            if (@case.Facts.Length > _options.Facts)
            {
                Write(id, Problem.Malformed($"a case has at most {_options.Facts} facts", "/facts"), output);
                return;
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(_options.Time);
            var decided = _rulebook.Decide(@case, _settings.IsExact ? Precision.Exact : Precision.ThreeValued, cancellation: limit.Token);
            if (decided.ValueOrNull is not { } decision)
            {
                Write(id, Problem.OfCase(decided.Diagnostics, _language, ""), output);
                return;
            }

            Write(id, decision, output, limit.Token);
        }
        catch (JsonException unread)
        {
            Write(id, Problem.Malformed(RequestBody.Say(unread)), output);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Write(id, new Problem(503, "It would take too long", []), output);
        }
    }

    private void Write(string? id, Decision decision, PipeWriter output, CancellationToken cancellation)
    {
        var isOpen = false;
        var parts = new List<byte[]>();
        foreach (var question in _settings.Questions)
        {
            var decided = decision[question.Id];
            decided.Look(cancellation);
            isOpen |= decided.Status == DecisionStatus.Undetermined;
            parts.Add(Bytes(question, decided.Possible));
        }

        output.Write("{"u8);
        if (id is not null)
        {
            output.Write("\"case\":"u8);
            output.Write(JsonSerializer.SerializeToUtf8Bytes(id, DeskForms.Instance.String));
            output.Write(","u8);
        }

        output.Write("\"answers\":{"u8);
        for (var i = 0; i < parts.Count; i++)
        {
            output.Write(i == 0 ? ""u8 : ","u8);
            output.Write(parts[i]);
        }

        output.Write(isOpen && !_settings.Questions.All(q => decision[q.Id].IsExact) ? "},\"exact\":false}\n"u8 : "}}\n"u8);
        _ = isOpen ? _open++ : _determined++;
    }

    private void Write(string? id, Problem problem, PipeWriter output)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(new LineContract(id, _line, problem), DeskForms.Instance.LineContract));
        output.Write("\n"u8);
        _mistaken++;
    }

    private void Count()
    {
        foreach (var (outcome, count) in new[] { ("determined", _determined), ("undetermined", _open), ("mistaken", _mistaken) })
        {
            if (count > 0)
            {
                _served.Count(outcome, count);
            }
        }
    }
}
