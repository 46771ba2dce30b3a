using AirlineValue.Domain.Storage;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Protection;

/// <summary>How many files are uploaded at the same time, by one account and by all, and whether the disk has room for one more.</summary>
public sealed class UploadTurns(ProductSettings settings, DataFolder folder)
{
    private readonly Lock _one = new();
    private readonly Dictionary<string, int> _byAccount = new(StringComparer.OrdinalIgnoreCase);
    private int _all;

    /// <summary>A turn, which ends when it is disposed of; null when too many others have one.</summary>
    public IDisposable? TryTake(string account)
    {
        lock (_one)
        {
            var own = _byAccount.GetValueOrDefault(account);
            if (own >= settings.Limits.UploadsPerAccount || _all >= settings.Limits.Uploads)
                return null;
            _byAccount[account] = own + 1;
            _all++;
            return new Turn(this, account);
        }
    }

    /// <summary>Whether a file of a length can be kept, and the disk still has what it is to keep free.</summary>
    public bool HasRoomFor(long bytes) => new DriveInfo(folder.Path).AvailableFreeSpace - bytes >= settings.Limits.FreeDiskBytes;

    private void End(string account)
    {
        lock (_one)
        {
            _all--;
            if (--_byAccount[account] == 0)
                _byAccount.Remove(account);
        }
    }

    private sealed class Turn(UploadTurns turns, string account) : IDisposable
    {
        private UploadTurns? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.End(account);
    }
}
