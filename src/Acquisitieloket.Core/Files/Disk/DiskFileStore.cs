using System.Security.Cryptography;
using Acquisitieloket.Core.Data;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Files.Disk;

/// <summary>Files below Storage:Root/files in two levels of folders, which may be a share that several nodes use.</summary>
internal sealed class DiskFileStore(IOptions<StorageOptions> storage, TimeProvider clock) : IFileStore
{
    private readonly string root = storage.Value.Folder("files");

    public async Task<StoredFile> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        // A name of its own per writer: two that put the same content at once never write into one file.
        var temporary = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "new")).FullName, $"{Guid.NewGuid():N}");
        try
        {
            var stored = await WriteAsync(content, temporary, cancellation);
            var target = PathOf(stored.Hash)!;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.SetLastWriteTimeUtc(temporary, clock.GetUtcNow().UtcDateTime);
            File.Move(temporary, target, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream? Open(string hash)
    {
        try
        {
            return PathOf(hash) is { } path
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true)
                : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Exists(string hash) => PathOf(hash) is { } path && File.Exists(path);

    public bool Delete(string hash, TimeSpan untouchedFor)
    {
        if (PathOf(hash) is not { } path || !File.Exists(path))
            return true;
        var before = clock.GetUtcNow().UtcDateTime - untouchedFor;
        if (File.GetLastWriteTimeUtc(path) > before)
            return false;
        // Taken aside first: who puts the same content from now on writes a new file, and who just did gets it back.
        var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(root, "new")).FullName, $"{Guid.NewGuid():N}");
        File.Move(path, aside);
        if (File.GetLastWriteTimeUtc(aside) > before)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }
        File.Delete(aside);
        return true;
    }

    public async Task<bool> VerifyAsync(string hash, CancellationToken cancellation = default)
    {
        await using var content = Open(hash);
        return content is not null
            && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == hash;
    }

    private static async Task<StoredFile> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        var buffer = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        // On disk before it gets its name: a name never stands for half a file.
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    // Only a hash becomes a path, so that no key can point outside the store.
    private string? PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(root, hash[..2], hash[2..4], hash)
        : null;
}
