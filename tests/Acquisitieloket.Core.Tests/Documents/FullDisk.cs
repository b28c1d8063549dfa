using Acquisitieloket.Core.Files;

namespace Acquisitieloket.Core.Tests.Documents;

/// <summary>Writes to the device of the kernel that answers every write as a disk without room does (ENOSPC).</summary>
internal sealed class FullDisk : IFileStore
{
    public async Task<StoredFile> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        await content.CopyToAsync(full, cancellation);
        return new StoredFile("", 0);
    }

    public Stream? Open(string hash) => null;

    public bool Exists(string hash) => false;

    public bool Delete(string hash, TimeSpan untouchedFor) => true;

    public Task<bool> VerifyAsync(string hash, CancellationToken cancellation = default) => Task.FromResult(false);
}
