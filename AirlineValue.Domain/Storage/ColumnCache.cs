namespace AirlineValue.Domain.Storage;

/// <summary>Columns that were loaded, most recently used first; what is used least goes when they take too much memory.
/// Extracts and scorings never change, so nothing in it grows stale.</summary>
/// <param name="capacity">Most bytes that it keeps.</param>
internal sealed class ColumnCache(long capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Dictionary<Key, Turn> _loading = [];
    private long _bytes;
    private int _drops;

    /// <summary>What is kept under the key, or what <paramref name="load"/> gives, which is kept from then on. Of those who ask
    /// at once one loads it, and the others wait for that: a hundred readers would else hold a hundred copies. What is loaded may
    /// ask for what it is made of, never for itself.</summary>
    public T Get<T>(Key key, Func<T> load, Func<T, long> bytesOf) where T : class
    {
        if (Find<T>(key, out _) is { } found)
            return found;
        var turn = Take(key);
        try
        {
            lock (turn.Lock)
            {
                if (Find<T>(key, out var drops) is { } other)
                    return other;
                var loaded = load();
                return Keep(key, loaded, bytesOf(loaded), drops);
            }
        }
        finally
        {
            GiveBack(key, turn);
        }
    }

    /// <summary>Forgets what belongs to an extract or scoring.</summary>
    public void Drop(ColumnTable table, long id)
    {
        lock (_lock)
        {
            _drops++;
            foreach (var node in _entries.Values.Where(n => n.Value.Key.Table == table && n.Value.Key.Id == id).ToList())
                Remove(node);
        }
    }

    private Turn Take(Key key)
    {
        lock (_lock)
        {
            if (!_loading.TryGetValue(key, out var turn))
                _loading.Add(key, turn = new Turn());
            turn.Users++;
            return turn;
        }
    }

    private void GiveBack(Key key, Turn turn)
    {
        lock (_lock)
        {
            if (--turn.Users == 0)
                _loading.Remove(key);
        }
    }

    private T? Find<T>(Key key, out int drops) where T : class
    {
        lock (_lock)
        {
            drops = _drops;
            if (!_entries.TryGetValue(key, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return (T)node.Value.Value;
        }
    }

    private T Keep<T>(Key key, T value, long bytes, int drops) where T : class
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var other))
                return (T)other.Value.Value;
            // What was read before something was dropped may be what was dropped
            if (bytes > capacity || drops != _drops)
                return value;
            _entries.Add(key, _byUse.AddFirst(new Entry(key, value, bytes)));
            _bytes += bytes;
            while (_bytes > capacity)
                Remove(_byUse.Last!);
            return value;
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
    }

    /// <summary>What a column is found by.</summary>
    /// <param name="Table">The table that it comes from.</param>
    /// <param name="Id">The extract or scoring.</param>
    /// <param name="Column">The name of the column.</param>
    internal readonly record struct Key(ColumnTable Table, long Id, string Column);

    /// <summary>Whose turn it is to load a column, for those who want it now.</summary>
    private sealed class Turn
    {
        public Lock Lock { get; } = new();

        public int Users { get; set; }
    }

    private sealed record Entry(Key Key, object Value, long Bytes);
}
