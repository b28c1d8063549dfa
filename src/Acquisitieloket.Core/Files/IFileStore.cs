namespace Acquisitieloket.Core.Files;

/// <summary>
/// Keeps files by their content. The same content is one file however often it is put; a file never changes.
/// </summary>
public interface IFileStore
{
    /// <summary>Stores what the stream still holds and returns its key and size once it is durably on disk.</summary>
    Task<StoredFile> PutAsync(Stream content, CancellationToken cancellation = default);

    /// <summary>A stream to read from, or null when there is no such file.</summary>
    Stream? Open(string hash);

    /// <summary>True when a file with this key is there.</summary>
    bool Exists(string hash);

    /// <summary>
    /// Deletes a file that nobody put for a while. False when it was put too short ago, so that whoever stores it at
    /// this moment never finds it gone; true when it is not there any more.
    /// </summary>
    bool Delete(string hash, TimeSpan untouchedFor);

    /// <summary>True when the file is there and its content still has the hash by which it is kept.</summary>
    Task<bool> VerifyAsync(string hash, CancellationToken cancellation = default);
}

/// <summary>A file in the store: SHA-256 of its content (64 lower-case hexadecimal digits) and its size in bytes.</summary>
public sealed record StoredFile(string Hash, long Bytes);
