using System.CommandLine;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Kazakhstan;

namespace EligibilityEngine.Cli;

/// <summary>Which rulebook: a folder, or the one of Kazakhstan that comes with the tool.</summary>
internal sealed class RulesOption : Option<string?>
{
    public RulesOption()
        : this("--rules", Speech.Help(s => s.HelpRules())) => Recursive = true;

    /// <summary>Another rulebook beside the one of <c>--rules</c>.</summary>
    public RulesOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "DIR";
        Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && !Directory.Exists(folder))
            {
                result.AddError(Speech.Mistake(s => File.Exists(folder) ? s.AFileNotAFolder(folder) : s.NoSuchFolder(folder)));
            }
        });
    }

    /// <summary>The rulebook, or the mistakes in it.</summary>
    public Result<Rulebook> Read(ParseResult result) =>
        result.GetValue(this) is { } folder ? Rulebook.Load(folder) : Rulebook.Load(KazakhstanRulebook.Files);

    /// <summary>The rulebook, or null after its errors were shown. That of Kazakhstan is prepared, and need not be read from its files.</summary>
    public Rulebook? Load(ParseResult result, Terminal terminal)
    {
        if (result.GetValue(this) is null)
        {
            return KazakhstanRulebook.Load();
        }

        var read = Read(result);
        if (read.HasErrors)
        {
            terminal.Errors.Write([.. read.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        }

        return read.ValueOrNull;
    }
}
