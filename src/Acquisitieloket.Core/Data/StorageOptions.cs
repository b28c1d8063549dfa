using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Data;

/// <summary>Section "Storage": where everything lives that is not in a database server.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder for the database file, attachments, proposals, keys and the mail drop.</summary>
    [Required]
    public string Root { get; set; } = "./data";

    /// <summary>The folder for one purpose below the root, made when it is not there.</summary>
    public string Folder(string purpose) => Directory.CreateDirectory(Path.Combine(Root, purpose)).FullName;
}
