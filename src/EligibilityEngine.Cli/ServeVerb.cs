using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Mcp;
using EligibilityEngine.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EligibilityEngine.Cli;

/// <summary><c>serve</c>: the rulebook as a service over HTTP.</summary>
internal sealed class ServeVerb : Command
{
    private const string Usual = "http://127.0.0.1:5080";
    private const int LeastKey = 16;

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;
    private readonly Option<string> _urls = new("--urls") { Description = Speech.Help(s => s.HelpUrls()), HelpName = "URLS", DefaultValueFactory = _ => Usual };
    private readonly Option<string?> _keys = new("--api-key-file") { Description = Speech.Help(s => s.HelpApiKeyFile()), HelpName = "FILE" };
    private readonly Option<bool> _public = new("--public") { Description = Speech.Help(s => s.HelpPublic()) };

    private readonly Option<string[]> _origins = new("--cors") { Description = Speech.Help(s => s.HelpCors()), HelpName = "ORIGIN" };

    public ServeVerb(Terminal terminal, RulesOption rules)
        : base("serve", Speech.Help(s => s.HelpServe()))
    {
        (_terminal, _rules) = (terminal, rules);
        Add(_urls);
        Add(_keys);
        Add(_public);
        Add(_origins);
        SetAction(Run);
    }

    private Task<int> Run(ParseResult result, CancellationToken cancellation)
    {
        ImmutableArray<string> addresses = [.. result.GetValue(_urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return addresses.IsEmpty ? Misused(Speech.Mistake(s => s.NoAddress("")))
            : addresses.FirstOrDefault(a => !IsAddress(a)) is { } wrong ? Misused(Speech.Mistake(s => s.NoAddress(wrong)))
            : result.GetValue(_origins)!.FirstOrDefault(o => !IsOrigin(o)) is { } stranger ? Misused(Speech.Mistake(s => s.NoOrigin(stranger)))
            : Keys(result, out var keys) is { } mistake ? Misused(mistake)
            : Serve(result, addresses, keys, cancellation);
    }

    /// <summary>The web comes in here: no other verb loads anything of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<int> Serve(ParseResult result, ImmutableArray<string> addresses, ImmutableArray<string> keys, CancellationToken cancellation)
    {
        var options = new ServerOptions { Addresses = addresses, Keys = keys, IsPublic = result.GetValue(_public), Origins = [.. result.GetValue(_origins)!] };
        if (!options.IsLoopback && !options.IsPublic && keys.IsEmpty)
        {
            return await Misused(Speech.Mistake(s => s.NotOfThisMachine(addresses[0]))).ConfigureAwait(false);
        }

        // What is wrong with the rulebook is told as every verb tells it.
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var folder = result.GetValue(_rules);
        await using var app = LawServer.Build(
            options,
            o => _ = folder is null ? o.AddEmbedded(rulebook.Id, typeof(KazakhstanRulebook).Assembly) : o.AddFolder(rulebook.Id, folder),
            builder => builder.Services.AddEligibilityPages().AddEligibilityMcp().WithHttpTransport(),
            built =>
            {
                built.MapEligibilityPages();
                built.MapEligibilityMcp();
            });
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is IOException or InvalidOperationException)
        {
            return await Misused(refused.Message).ConfigureAwait(false);
        }

        _terminal.Output.Say(Speech.Say.Serving(rulebook.Id, rulebook.Version, string.Join(", ", app.Urls)));
        _terminal.Out.Flush();
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private Task<int> Misused(string mistake) => Task.FromResult(UsageMistakes.Write(mistake, this, _terminal.Errors));

    private static bool IsAddress(string text) => Uri.TryCreate(text.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme == "http" && address.PathAndQuery == "/";

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var site) && site is { Scheme: "http" or "https" } && site.GetLeftPart(UriPartial.Authority) == text;

    /// <summary>The keys of the file, one on a line; or what is wrong with it.</summary>
    private string? Keys(ParseResult result, out ImmutableArray<string> keys)
    {
        keys = [];
        if (result.GetValue(_keys) is not { } file)
        {
            return null;
        }

        try
        {
            keys = [.. File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Speech.Mistake(s => s.NoSuchFileOrFolder(file));
        }

        return keys.IsEmpty || keys.Any(k => k.Length < LeastKey) ? Speech.Mistake(s => s.NoKeys(file, LeastKey)) : null;
    }

}
