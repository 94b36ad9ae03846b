using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>The folder that relative paths begin at: the content root of the host, or the current folder where there is no host.</summary>
internal sealed class ContentRoot(IServiceProvider services)
{
    private readonly string _folder = services.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory();

    public string PathTo(string path) => Path.GetFullPath(path, _folder);
}
