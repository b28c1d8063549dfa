using Acquisitieloket.Core.Data;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>The content of mails that wait for a person: a file each in Storage:Root/mail-held.</summary>
public sealed class HeldMails(IOptions<StorageOptions> storage)
{
    private const string Ending = ".eml";

    private string Folder => storage.Value.Folder("mail-held");

    /// <summary>Keeps a whole content or none, however often it is tried.</summary>
    public async Task KeepAsync(string key, byte[] content, CancellationToken cancellation)
    {
        var temporary = Path.Combine(Folder, $".{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(temporary, content, cancellation);
        File.Move(temporary, PathOf(key), overwrite: true);
    }

    /// <summary>Null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(string key, CancellationToken cancellation) =>
        File.Exists(PathOf(key)) ? await File.ReadAllBytesAsync(PathOf(key), cancellation) : null;

    public void Delete(string key) => File.Delete(PathOf(key));

    /// <summary>Keys of what was kept before a moment in UTC.</summary>
    public IReadOnlyList<string> KeptBefore(DateTime at) =>
        [.. new DirectoryInfo(Folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < at).Select(f => Path.GetFileNameWithoutExtension(f.Name))];

    private string PathOf(string key) => Path.Combine(Folder, key + Ending);
}
