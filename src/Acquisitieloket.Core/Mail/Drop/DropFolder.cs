using Acquisitieloket.Core.Data;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Acquisitieloket.Core.Mail.Drop;

/// <summary>Reads back the mails that became files because there is no mail server.</summary>
public sealed class DropFolder(IOptions<MailOptions> options, IOptions<StorageOptions> storage)
{
    private const string Ending = ".eml";
    private const int LargestBytes = 5 * 1024 * 1024;

    /// <summary>True when mails go to this folder and not to a server.</summary>
    public bool IsUsed => string.IsNullOrEmpty(options.Value.Smtp.Host);

    /// <summary>The last mails, newest first.</summary>
    public async Task<IReadOnlyList<DroppedMail>> LatestAsync(int count, CancellationToken cancellation)
    {
        var mails = new List<DroppedMail>();
        foreach (var file in Files().OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name).Take(count))
            mails.Add(await ReadAsync(file, cancellation) with { Text = null });
        return mails;
    }

    /// <summary>One mail with its text; null when there is no such file.</summary>
    public async Task<DroppedMail?> FindAsync(string name, CancellationToken cancellation) =>
        // Looked up among the files that are there: a name is never made into a path.
        Files().FirstOrDefault(f => f.Name == name + Ending) is { } file ? await ReadAsync(file, cancellation) : null;

    /// <summary>Deletes the files of mails, whether or not the folder is still used; those that are not there are no matter.</summary>
    internal void Delete(IEnumerable<string> messageIds)
    {
        var folder = storage.Value.Folder("mail-drop");
        foreach (var id in messageIds)
            File.Delete(Path.Combine(folder, DropTransport.NameOf(id)));
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(storage.Value.Folder("mail-drop"))
        .EnumerateFiles("*" + Ending).Where(f => f.Length <= LargestBytes);

    private static async Task<DroppedMail> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        using var message = await MimeMessage.LoadAsync(file.FullName, cancellation);
        return new DroppedMail
        {
            Name = file.Name[..^Ending.Length], To = message.To.ToString(), Subject = message.Subject ?? "", At = file.LastWriteTimeUtc,
            Text = message.TextBody?.ReplaceLineEndings("\n") ?? "",
        };
    }
}
