using Acquisitieloket.Core.Documents.Contents;
using Acquisitieloket.Core.Files;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Core.Documents;

/// <summary>Checks a file and puts its content into the store. What is refused leaves nothing behind.</summary>
public sealed class DocumentIntake(IFileStore files, TimeProvider clock, ILogger<DocumentIntake> log)
{
    /// <summary>A row for the file, not yet added; throws <see cref="FileRefused"/>.</summary>
    internal async Task<Document> TakeAsync(NewFile file, CancellationToken cancellation)
    {
        var name = DocumentName.Of(file.Name);
        var (kind, fault) = ContentCheck.Of(file.Content, name);
        if (kind is null)
            throw new FileRefused(fault!.Value, name);
        try
        {
            file.Content.Position = 0;
            var stored = await files.PutAsync(file.Content, cancellation);
            return new Document
            {
                FileHash = stored.Hash, Name = name, MediaType = kind.MediaType, Bytes = stored.Bytes,
                AddedAt = clock.GetUtcNow().UtcDateTime, AddedByName = "",
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk, a share that is away. The sender hears that it is not their file; we hear what it is.
            log.LogError(failure, "A document could not be stored.");
            throw new FileRefused(FileFault.NotStored, name, failure);
        }
    }
}
