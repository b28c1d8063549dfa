using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>
/// Mails that another program puts in a folder. It writes under another name and calls the file .eml once it is whole.
/// </summary>
internal sealed class DroppedIn(IOptions<MailOptions> options) : IMailSource
{
    private static readonly EnumerationOptions Mails = new() { MatchCasing = MatchCasing.CaseInsensitive };

    private string? Root => options.Value.Inbound.DropFolder;

    public bool IsUsed => !string.IsNullOrEmpty(Root);

    public async Task ReadAsync(Func<Arrived, CancellationToken, Task<Came?>> take, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Root!);
        foreach (var path in Directory.EnumerateFiles(Root!, "*.eml", Mails).Order(StringComparer.Ordinal).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!File.Exists(path))
                continue; // another node was first
            var file = new FileInfo(path);
            var content = file.Length > InboundLimits.MostBytes ? null : await File.ReadAllBytesAsync(path, cancellation);
            if (await take(new Arrived($"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}", content), cancellation) is { } came)
                PutAside(file, came == Came.Held ? "held" : "done");
        }
    }

    /// <summary>Deletes what was put aside before a moment in UTC.</summary>
    public void Forget(DateTime before)
    {
        foreach (var folder in IsUsed ? new[] { "done", "held" } : [])
            if (new DirectoryInfo(Path.Combine(Root!, folder)) is { Exists: true } aside)
                foreach (var file in aside.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before).ToList())
                    file.Delete();
    }

    private void PutAside(FileInfo file, string folder)
    {
        var aside = Directory.CreateDirectory(Path.Combine(Root!, folder)).FullName;
        var target = Path.Combine(aside, file.Name);
        file.MoveTo(File.Exists(target) ? Path.Combine(aside, $"{Guid.NewGuid():N}-{file.Name}") : target);
    }
}
