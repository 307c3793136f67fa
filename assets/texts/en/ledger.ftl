record_recovered = The record of your meetings was damaged. What could be read is in a new one: { $meetings ->
        [0] no meetings
        [one] 1 meeting
       *[other] { $meetings } meetings
    } and { $requests ->
        [0] no requests
        [one] 1 request
       *[other] { $requests } requests
    }. The damaged file is untouched: { $file }
record_read_only = The record of your meetings can’t be written: its file, folder or disk is read-only. What is in it can be seen, and meetings can be made, but nothing new is kept. Make the folder writable and start Convene again.
# $why is a sentence.
answer_not_kept = This answer is not kept in Meetings. { $why }
