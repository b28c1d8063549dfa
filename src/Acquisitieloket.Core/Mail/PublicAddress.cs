using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail;

/// <summary>The address under which the outside world reaches the counter.</summary>
public sealed class PublicAddress(IOptions<MailOptions> mail, IConfiguration configuration)
{
    private const string Default = "http://localhost:5080";

    // A server that listens on every address (0.0.0.0, *, +, [::]) is reached by a name.
    private readonly string root = (mail.Value.BaseAddress is { Length: > 0 } given ? given
            : (configuration["Urls"] is { Length: > 0 } urls ? urls : Default).Split(';')[0])
        .Replace("//0.0.0.0", "//localhost").Replace("//*", "//localhost").Replace("//+", "//localhost")
        .Replace("//[::]", "//localhost").TrimEnd('/');

    /// <summary>The whole address of a path such as "nl/status/abc".</summary>
    public string Of(string path) => $"{root}/{path.TrimStart('/')}";
}
