using AngleSharp.Io.Dom;

namespace Acquisitieloket.Testing.Pages;

/// <summary>A file that a visitor picked from their disk.</summary>
internal sealed class AttachedFile(string name, string type, byte[] content) : IFile
{
    public string Name { get; } = name;
    public string Type { get; } = type;
    public int Length => content.Length;
    public Stream Body { get; } = new MemoryStream(content);
    public DateTime LastModified => TestClock.Start;
    public bool IsClosed => false;

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) =>
        new AttachedFile(Name, contentType ?? Type, content[start..Math.Min(end, content.Length)]);

    public void Close() { }

    public void Dispose() => Body.Dispose();
}
